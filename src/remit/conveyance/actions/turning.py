"""How a referral or a track goes from one state to another: part of the actions, not one itself."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.utils.translation import gettext_lazy as _

from remit.conveyance import tallies
from remit.conveyance.choices import TrackState
from remit.conveyance.lifecycle import REFERRAL, TRACK
from remit.conveyance.models import Referral, Track, Turn
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.kernel.lifecycle import Lifecycle
from remit.ledger import act, sets, write

ANSWERED = frozenset({TrackState.ANSWERED, TrackState.VERIFIED})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows it: the kind of a record on any floor, its id, and its day."""

    kind: str
    id: int
    on: date | None = None


def turn_track(
    actor: Actor, track: Track, verb: str, *, happened_on: date, words: str = "", evidence: Evidence | None = None
) -> Track:
    """The track is in the state that the verb leads to, and its turn says since when and by what.

    Raises WrongState, Refused (a day to come; no reason where the table wants one) or Conflict.
    """
    _check(actor, TRACK, verb, track.state, happened_on)
    _check_order(track, happened_on)
    after = TRACK.after(verb)
    answered_on = (track.answered_on or happened_on) if after == TrackState.VERIFIED else None
    answered_on = happened_on if after == TrackState.ANSWERED else answered_on
    made = Turn(
        mandate_id=track.mandate_id,
        referral_id=track.referral_id,
        track=track,
        body_id=track.body_id,
        kind=track.kind,
        due_on=track.due_on,
        was=track.state,
        now=after,
        was_answered_on=track.answered_on,
        answered_on=answered_on,
        happened_on=happened_on,
        entered_at=datetime.now(UTC),
        words=words,
        **_shown(evidence),
    )
    write.insert(made)
    sets.cache(track, state=after, answered_on=answered_on)
    tallies.now_and_then(made)
    return track


def turn_referral(actor: Actor, referral: Referral, verb: str, *, happened_on: date, words: str = "") -> Referral:
    """The same for a referral as a whole."""
    _check(actor, REFERRAL, verb, referral.state, happened_on)
    after = REFERRAL.after(verb)
    write.insert(
        Turn(
            mandate_id=referral.mandate_id,
            referral=referral,
            body_id=referral.body_id,
            was=referral.state,
            now=after,
            happened_on=happened_on,
            entered_at=datetime.now(UTC),
            words=words,
            folded=True,
        )
    )
    return sets.cache(referral, state=after, since_on=happened_on)


def _check(actor: Actor, lifecycle: Lifecycle, verb: str, state: str, happened_on: date) -> None:
    if not lifecycle.allows(state, verb):
        raise WrongState(_("This cannot follow now: the state has moved on."))
    if lifecycle.steps[verb].reason and not act.current().reason.strip():
        raise Refused(_("Give the reason."), fields={"reason": _("Give the reason.")})
    if happened_on > actor.today:
        why = _("This day is still to come.")
        raise Refused(why, fields={"happened_on": why})


def _check_order(track: Track, happened_on: date) -> None:
    """What is said of any past day would add up to nonsense if a later turn had happened earlier."""
    if track.state == TrackState.PENDING and track.revision == 0:
        return
    last = Turn.objects.filter(track=track).order_by("-id").values_list("happened_on", flat=True).first()
    if last is not None and happened_on < last:
        why = _("This is before the day of what was entered last.")
        raise Refused(why, fields={"happened_on": why})


def _shown(evidence: Evidence | None) -> dict[str, object]:
    if evidence is None:
        return {}
    return {"evidence_kind": evidence.kind, "evidence_id": evidence.id, "evidence_on": evidence.on}
