"""The agenda: the spine of the page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from remit.conveyance.models import Conveyed
from remit.conveyance.queries.conveyed import at_meeting
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.dates import day
from remit.meetings.choices import MeetingState, Outcome
from remit.meetings.models import AgendaItem, KeyPoint, Meeting
from remit.meetings.queries.meeting import items
from remit.meetings.queries.naming import name
from remit.meetings.rules import meeting as rules
from remit.web.address import desk_address
from remit.web.templatetags.remit import text

OPEN_UP_TO = 6


@dataclass(frozen=True)
class Asked:
    """One requirement or decision: its words, and where an action for it is planned (empty where one may not)."""

    words: object
    plan: str


def asked(rows: Iterable[Any], language: str, plan: str) -> list[Asked]:
    """Requirements or decisions; `plan` is the address at which actions of the meeting are planned, or empty."""
    return [
        Asked(
            text(row.text_in(language)),
            f"{plan}&serves={'requirement' if isinstance(row, KeyPoint) else 'decision'}-{row.pk}" if plan else "",
        )
        for row in rows
    ]


@dataclass
class Source:
    """One line of what was conveyed."""

    href: str
    label: object
    by: str
    remove: str = ""


@dataclass
class Shown:
    """One item."""

    pk: int
    number: int
    title: object
    outcome: object
    closed: object
    presenter: object
    said: object
    unfolded: bool = False
    conveyed: list[Source] = field(default_factory=list)
    key_points: list[Asked] = field(default_factory=list)
    decisions: list[Asked] = field(default_factory=list)
    convey: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to open."""
        return not (self.presenter or self.said or self.conveyed or self.key_points or self.decisions)


def agenda(actor: Actor, meeting: Meeting, plan: str = "") -> list[Shown]:
    """The items that the actor may see, with all that hangs on them; counted as they stand, so that nothing
    tells of an item that is left out; `plan` as for `asked`."""
    rows = list(items(actor, meeting))
    may_change = meeting.state == MeetingState.HELD and bool(rules.may_add(actor, meeting))
    sources = _sources(actor, at_meeting(actor, meeting), may_change)
    lines = [_shown(actor, row, n, sources.get(row.pk, []), may_change, plan) for n, row in enumerate(rows, 1)]
    for line in lines:
        line.unfolded = len(lines) <= OPEN_UP_TO and not line.empty
    return lines


def _shown(actor: Actor, row: AgendaItem, number: int, conveyed: list[Source], may_change: bool, plan: str) -> Shown:
    language = actor.language
    return Shown(
        pk=row.pk,
        number=number,
        title=text(row.title_in(language)),
        outcome=row.get_outcome_display() if row.outcome != Outcome.NONE else "",
        closed=row.get_confidentiality_display() if row.confidentiality != Confidentiality.PUBLIC else "",
        presenter=text(row.presenter.name_in(language), mark=False) if row.presenter else "",
        said=text(row.outcome_text_in(language)),
        conveyed=conveyed,
        key_points=asked(row.key_points.all(), language, plan),
        decisions=asked(row.decisions.all(), language, plan),
        convey=reverse("desk:meetings:conveyed", args=[row.meeting_id, row.pk]) if may_change else "",
    )


def _sources(actor: Actor, rows: Iterable[Conveyed], may_change: bool) -> dict[int, list[Source]]:
    found: dict[int, list[Source]] = {}
    for row in rows:
        found.setdefault(row.item_id, []).append(source(actor, row, may_change))
    return found


def source(actor: Actor, row: Conveyed, may_change: bool = False) -> Source:
    """The paper or meeting, from whom and of which day."""
    record: Any = row.paper or row.meeting
    label = record.title_in(actor.language) if row.paper else name(record, actor.language)
    when = record.issued_on if row.paper else record.held_on
    by = [str(record.body.short_name_in(actor.language))] if row.paper and record.body else []
    by += [getattr(record, "number", ""), day(when, actor.language)]
    remove = reverse("desk:meetings:remove_conveyed", args=[row.item.meeting_id, row.pk]) if may_change else ""
    return Source(desk_address(record), text(label), " · ".join(part for part in by if part), remove)
