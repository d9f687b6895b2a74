"""What is asked of the actor, and what the actor asked of others."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from remit.desk.waiting.row import Row, of_measure, of_readout
from remit.followup.models import Measure
from remit.followup.queries import measure as measures
from remit.followup.queries.listing import Line, Plain, plain, worded
from remit.intake.models import Draft
from remit.intake.queries import draft as drafts
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.kernel.texts import LANGUAGES, Text
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
        *_with_sources(actor, [(each, why) for each in worded(plain(checked), actor.language)]),
    ]


def _measures(actor: Actor) -> Iterator[Row]:
    """Those that the actor owns, those that the actor's bodies lead, and those to check."""
    led = measures.measures(actor).filter(body_id__in=actor.body_ids(WORKERS))
    owned = _by_id(measures.still_open(measures.mine(actor))[: SHOWN + 1])
    checked = _by_id(measures.to_check(actor)[:SHOWN])
    found = owned | _by_id(measures.still_open(led)[: SHOWN + 1]) | checked
    reasons = dict.fromkeys(owned, _("you own this action"))
    reasons |= dict.fromkeys(checked, _("reported done; you are to check it"))
    lines = worded(list(found.values()), actor.language)
    yield from _with_sources(actor, [(line, reasons.get(line.pk) or _led(line)) for line in lines])


def _by_id(rows: QuerySet[Measure]) -> dict[int, Plain]:
    return {row[0]: row for row in plain(rows)}


def _with_sources(actor: Actor, reasons: list[tuple[Line, str]]) -> Iterator[Row]:
    days = meetings.days_of(actor, {line.meeting_id for line, _why in reasons if line.meeting_id})
    for line, why in reasons:
        yield of_measure(line, why, actor, days)


def _led(line: Line) -> str:
    if line.owner is None:
        return _("your body leads; nobody owns it yet")
    return _("your body leads; %(owner)s owns it") % {"owner": line.owner}


def _readouts(actor: Actor) -> Iterator[Row]:
    asked = (
        (readouts.to_review(actor), _("meeting news; you are to review it")),
        (readouts.to_publish(actor), _("meeting news; approved, to be published")),
        (readouts.to_mend(actor), _("meeting news; changes were asked for")),
    )
    for found, why in asked:
        for each in found.select_related(None).select_related("body")[:SHOWN]:
            yield of_readout(each, why, actor.language)


def _drafts(actor: Actor) -> Iterator[Row]:
    for each in drafts.unfinished(actor)[:SHOWN]:
        yield Row(what=_named(each, actor.language), href=desk_address(each), why=_("a page that you began to read in"))


def _named(draft: Draft, language: str) -> Text | str:
    # The headline is in the language of the page that was pasted.
    spoken = getattr(draft, "language", None) or ""
    return Text(str(draft), spoken, spoken == language) if spoken in LANGUAGES else str(draft)
