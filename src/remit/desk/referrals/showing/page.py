"""The page of one referral."""

from typing import Any

from django.utils.timezone import get_current_timezone

from remit.bodies.queries.calendar_at import calendar_of
from remit.conveyance.choices import ReferralState, TrackKind, TrackState
from remit.conveyance.lifecycle import REFERRAL
from remit.conveyance.models import Referral, Turn
from remit.conveyance.queries import reused
from remit.conveyance.queries.lateness import OPEN
from remit.conveyance.queries.recalled import why_recalled
from remit.conveyance.queries.reply_form import own_and_earlier
from remit.conveyance.rules import note as note_rules
from remit.conveyance.rules import point_answer as answer_rules
from remit.conveyance.rules import referral as rules
from remit.conveyance.rules import reply_form as form_rules
from remit.desk.referrals import steps
from remit.desk.referrals.showing import below, paragraphs, tracks
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.papers.models import PaperVersion
from remit.papers.queries.paper import papers
from remit.papers.queries.version import latest_version


def of(actor: Actor, referral: Referral) -> dict[str, Any]:
    """All that the page shows."""
    mandate = referral.mandate
    answers = reused.standing_answers(referral)
    parts = paragraphs.of(actor, referral, answers)
    unanswered = mandate.points.count() - len(answers)
    days = calendar_of([referral.body], Cutoff.end_of(actor.today, get_current_timezone()))[referral.body_id]
    rows = tracks.of(actor, referral, days, unanswered=unanswered)
    newest, signed = present_version(referral), _signed(referral)
    unsigned = not signed or (newest is not None and newest.pk not in signed)
    open_ones = [track for track in referral.tracks.all() if track.state in OPEN]
    offered = steps.offered(actor, referral, unsigned=unsigned)
    onward = next((step for step in offered if step["onward"] and (open_ones or step["verb"] != "take_in_hand")), None)
    open_lights = [row for row in rows if row.light.name in {"late", "due-soon", "on-time"}]
    forms, earlier_forms = own_and_earlier(actor, referral)
    ours = REFERRAL.allows(referral.state, "send_back")
    return {
        "referral": referral,
        "mandate": mandate,
        "paper": papers(actor).filter(pk=mandate.paper_id).first() if mandate.paper_id else None,
        "first": min(open_lights, key=lambda row: (row.due_on is None, row.due_on), default=None),
        "states": steps.states(referral),
        "next": onward,
        "others": [step for step in offered if step is not onward],
        "tracks": rows,
        "parts": parts,
        "unanswered": unanswered,
        "may_answer": ours and bool(answer_rules.may_give(actor, referral.body)),
        "newer": newest if signed and unsigned else None,
        "signed": _receipts(referral),
        "notes": list(referral.notes.select_related("person").prefetch_related("person__names")),
        "may_write": bool(note_rules.may_write(actor, referral)),
        "forms": forms,
        "earlier_forms": earlier_forms,
        "may_keep": bool(form_rules.may_keep(actor, referral)),
        "below": below.of(actor, referral),
        "may_pass_on": ours and referral.body.numchild and bool(rules.may_pass_on(actor, referral)),
        "why_tighter": referral.despatch.selection.get("reason", ""),
        "why_recalled": why_recalled(mandate),
        "sender": referral.despatch.body if referral.despatch.above_id else None,
        "turns": [_told(turn) for turn in referral.turns.select_related("track").order_by("-id")],
    }


def present_version(referral: Referral) -> PaperVersion | None:
    """The version of the paper that a body signs for now; None where no paper was handed down."""
    return latest_version(referral.mandate.version.paper) if referral.mandate.version else None


def _signed(referral: Referral) -> set[int | None]:
    return set(referral.receipts.values_list("version", flat=True))


def _receipts(referral: Referral) -> list[Any]:
    return list(referral.receipts.select_related("version").order_by("signed_on", "pk"))


def _told(turn: Turn) -> dict[str, Any]:
    if turn.track_id is None:
        return {"what": "", "now": ReferralState(turn.now).label, "on": turn.happened_on, "words": turn.words}
    label = TrackKind(turn.kind).label
    return {"what": label, "now": TrackState(turn.now).label, "on": turn.happened_on, "words": turn.words}
