"""What is asked of the actor, and what the actor asked of others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from remit.bodies.queries.prepared import ask
from remit.desk.waiting.came_back import came_back
from remit.desk.waiting.handed_down import handed_down
from remit.desk.waiting.row import Row
from remit.desk.waiting.to_check import answers_to_check
from remit.followup.models import Measure
from remit.followup.queries import measure as measures
from remit.followup.queries.lateness import Light, light
from remit.followup.queries.listing import Line, Plain, columns, worded
from remit.intake.models import Draft
from remit.intake.queries import draft as drafts
from remit.kernel.actor import Actor
from remit.kernel.dates import day
from remit.kernel.roles import Role
from remit.kernel.texts import LANGUAGES, Text
from remit.meetings.queries import meeting as meetings
from remit.publication.queries import waiting as readouts
from remit.web.address import desk_address, desk_address_of

SHOWN = 100
WORKERS = frozenset({Role.CLERK, Role.HEAD})


@dataclass(frozen=True, slots=True)
class Asked:
    """The first hundred things asked of the actor by the day they are due, how many more there are, and what the
    actor asked of others."""

    mine: list[Row]
    more: int
    others: list[Row]


def asked(actor: Actor) -> Asked:
    """What waits for the actor or for others; a fixed number of queries."""
    to_do, to_check, of_others = _measures(actor)
    mine, others = _readouts(actor)
    first = sorted([*to_do, *to_check], key=_order)[:SHOWN]
    reasons = dict.fromkeys((row[0] for row in to_check), _("reported done; you are to check it"))
    reasons |= dict.fromkeys((row[0] for row in of_others), _("reported done; another person is to check it"))
    lines = dict(_rows(actor, [*first, *of_others], reasons))
    asked_of_us = [*mine, *handed_down(actor), *came_back(actor), *answers_to_check(actor), *_drafts(actor)]
    rows = [*(lines[row[0]] for row in first), *asked_of_us]
    rows.sort(key=lambda row: row.order)
    more = len(to_do) + len(to_check) - len(first) + max(0, len(rows) - SHOWN)
    return Asked(rows[:SHOWN], more, [*others, *(lines[row[0]] for row in of_others)])


def _measures(actor: Actor) -> tuple[list[Plain], list[Plain], list[Plain]]:
    """Those to do by the actor or the actor's bodies, those that the actor is to check, and those that others are to
    check because the actor reported them done; two queries."""
    to_do: list[Plain] = ask(_to_do, actor)
    reported: list[Plain] = ask(_reported, actor)
    of_others = [row for row in reported if row[-1] == actor.account_id]
    to_check = [row for row in reported if row[-1] != actor.account_id]
    return to_do, to_check[:SHOWN], of_others[:SHOWN]


def _to_do(actor: Actor) -> QuerySet[Measure, Any]:
    return columns(measures.to_do(actor, actor.body_ids(WORKERS))[: SHOWN + 1])


def _reported(actor: Actor) -> QuerySet[Measure, Any]:
    return columns(measures.reported(actor)[: 2 * SHOWN])


def _order(row: Plain) -> tuple[date, str]:
    """As the lines are ordered: by the day, then by the address."""
    return row[2] or date.max, f"{row[0]}/"


def _rows(actor: Actor, rows: list[Plain], reasons: dict[int, str]) -> Iterator[tuple[int, Row]]:
    """The lines by id. The source of each is the meeting that it came from, where the actor may see that, else its
    body."""
    days = meetings.days_of(actor, {row[6] for row in rows if row[6]})
    owned = {row[0] for row in rows if row[5] in actor.person_ids}
    lights: dict[tuple[str, date | None, date | None], Light] = {}
    held = {pk: _("meeting of %(day)s") % {"day": day(on, actor.language)} for pk, on in days.items()}
    for line in worded(rows, actor.language):
        dates = (line.state, line.due_on, line.done_on)
        if dates not in lights:
            lights[dates] = light(line, actor.today)
        met = line.meeting_id if line.meeting_id in held else None
        yield (
            line.pk,
            Row(
                what=line.text,
                href=desk_address_of("followup.measure", line.pk),
                why=reasons.get(line.pk) or _led(line, owned),
                source=held[met] if met else line.short_name,
                source_href=desk_address_of("meetings.meeting", met)
                if met
                else desk_address_of("bodies.body", line.body_id),
                due_on=line.due_on,
                light=lights[dates],
            ),
        )


def _led(line: Line, owned: set[int]) -> str:
    if line.pk in owned:
        return _("you own this action")
    if line.owner is None:
        return _("your body leads; nobody owns it yet")
    return _("your body leads; %(owner)s owns it") % {"owner": line.owner}


def _readouts(actor: Actor) -> tuple[list[Row], list[Row]]:
    """Meeting news on its way to the public: that the actor sees to, and that others review."""
    mine: list[Row] = []
    others: list[Row] = []
    why = {
        "in_review": _("meeting news; you are to review it"),
        "approved": _("meeting news; approved, to be published"),
        "changes_requested": _("meeting news; changes were asked for"),
    }
    for each in readouts.waiting(actor):
        by_others = each.state == "in_review" and each.author == actor.account_id
        (others if by_others else mine).append(
            Row(
                what=each.title,
                href=desk_address_of("publication.readout", each.pk),
                why=_("the reviewer is to approve it") if by_others else why[each.state],
                source=each.body,
                source_href=desk_address_of("bodies.body", each.body_id),
            )
        )
    return mine, others


def _drafts(actor: Actor) -> Iterator[Row]:
    for each in drafts.unfinished(actor)[:SHOWN]:
        yield Row(what=_named(each, actor.language), href=desk_address(each), why=_("a page that you began to read in"))


def _named(draft: Draft, language: str) -> Text | str:
    # The headline is in the language of the page that was pasted.
    spoken = getattr(draft, "language", None) or ""
    return Text(str(draft), spoken, spoken == language) if spoken in LANGUAGES else str(draft)
