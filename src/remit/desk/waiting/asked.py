"""What is asked of the actor, and what the actor asked of others."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from remit.desk.waiting.row import Row, of_measure, of_readout
from remit.followup.models import Measure
from remit.followup.queries import measure as measures
from remit.intake.queries import draft as drafts
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.queries import meeting as meetings
from remit.publication.queries import readout as readouts
from remit.web.address import desk_address

SHOWN = 100
WORKERS = frozenset({Role.CLERK, Role.HEAD})


def asked_of_me(actor: Actor) -> tuple[list[Row], int]:
    """The first hundred by the day they are due, and how many more there are."""
    rows = [*_measures(actor), *_readouts(actor), *_drafts(actor)]
    rows.sort(key=lambda row: row.order)
    return rows[:SHOWN], max(0, len(rows) - SHOWN)


def asked_of_others(actor: Actor) -> list[Row]:
    """What the actor wrote or reported, and others are to review or check."""
    if actor.account_id is None:
        return []
    reviewed = readouts.readouts(actor).filter(state="in_review", author=actor.account_id)[:SHOWN]
    checked = measures.measures(actor).filter(state="reported_done", reported_by=actor.account_id)[:SHOWN]
    why = _("reported done; another person is to check it")
    return [
        *(of_readout(each, _("the reviewer is to approve it"), actor.language) for each in reviewed),
        *_with_sources(actor, [(each, why) for each in checked]),
    ]


def _measures(actor: Actor) -> Iterator[Row]:
    """Those that the actor owns, those that the actor's bodies lead, and those to check."""
    reasons: dict[int, tuple[Measure, str]] = {}
    for each in measures.still_open(measures.mine(actor))[: SHOWN + 1]:
        reasons[each.pk] = (each, _("you own this action"))
    for each in measures.still_open(measures.measures(actor).filter(body_id__in=actor.body_ids(WORKERS)))[: SHOWN + 1]:
        reasons.setdefault(each.pk, (each, _led(each, actor.language)))
    for each in measures.to_check(actor)[:SHOWN]:
        reasons[each.pk] = (each, _("reported done; you are to check it"))
    yield from _with_sources(actor, list(reasons.values()))


def _with_sources(actor: Actor, reasons: list[tuple[Measure, str]]) -> Iterator[Row]:
    ids = {each.meeting_id for each, _why in reasons if each.meeting_id}
    seen = {meeting.pk: meeting for meeting in meetings.meetings(actor).filter(pk__in=ids)} if ids else {}
    for each, why in reasons:
        yield of_measure(each, why, actor, seen.get(each.meeting_id or 0))


def _led(measure: Measure, language: str) -> str:
    if measure.owner is None:
        return _("your body leads; nobody owns it yet")
    return _("your body leads; %(owner)s owns it") % {"owner": measure.owner.name_in(language)}


def _readouts(actor: Actor) -> Iterator[Row]:
    for each in readouts.to_review(actor)[:SHOWN]:
        yield of_readout(each, _("meeting news; you are to review it"), actor.language)
    for each in readouts.to_publish(actor)[:SHOWN]:
        yield of_readout(each, _("meeting news; approved, to be published"), actor.language)
    for each in readouts.to_mend(actor)[:SHOWN]:
        yield of_readout(each, _("meeting news; changes were asked for"), actor.language)


def _drafts(actor: Actor) -> Iterator[Row]:
    for each in drafts.unfinished(actor)[:SHOWN]:
        yield Row(what=str(each), href=desk_address(each), why=_("a page that you began to read in"))
