"""The agenda as plain words in one language, for pages that only show it: a fifth of the cost of its records."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import QuerySet

from remit.bodies.queries.names import person_names
from remit.bodies.queries.prepared import Row, ask
from remit.kernel.actor import Actor
from remit.kernel.texts import Text, pick
from remit.meetings.choices import Outcome
from remit.meetings.models import AgendaItem, AttendanceGroup, Decision, KeyPoint, Meeting
from remit.meetings.rules import item as rules


@dataclass(frozen=True, slots=True)
class Said:
    """What was asked and decided at one item, or beside all items."""

    key_points: list[Text] = field(default_factory=list)
    decisions: list[Text] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda; `outcome` in words, empty where there is none."""

    pk: int
    position: int
    title: Text
    outcome: str
    outcome_text: Text
    presenter: Text | None
    said: Said


class _Words(NamedTuple):
    language: str
    title: str
    outcome_text: str


class _Point(NamedTuple):
    language: str
    text: str


class _Label(NamedTuple):
    language: str
    label: str


def agenda(actor: Actor, meeting: Meeting) -> tuple[list[Item], Said]:
    """The items that the actor may see, in order, each with its requirements and decisions; and those that belong to
    no item. Three queries, and one for the names of who presented."""
    said: dict[int | None, Said] = {None: Said()}
    for item, text in _points(actor, ask(_key_points, actor, meeting.pk)):
        said.setdefault(item, Said()).key_points.append(text)
    for item, text in _points(actor, ask(_decisions, actor, meeting.pk)):
        said.setdefault(item, Said()).decisions.append(text)
    return _items(actor, meeting, said), said[None]


def _items(actor: Actor, meeting: Meeting, said: dict[int | None, Said]) -> list[Item]:
    words = _by_first(ask(_item_rows, actor, meeting.pk), 4)
    names = person_names({presenter for _pk, _position, _outcome, presenter in words if presenter}, actor.language)
    found = []
    for (pk, position, outcome, presenter), told in words.items():
        texts = [_Words(*each) for each in told]
        found.append(
            Item(
                pk,
                position,
                pick(texts, "title", actor.language),
                str(Outcome(outcome).label) if outcome else "",
                pick(texts, "outcome_text", actor.language),
                names.get(presenter),
                said.get(pk) or Said(),
            )
        )
    return found


def _item_rows(actor: Actor, meeting: int) -> QuerySet[AgendaItem, Any]:
    rows = rules.visible(actor, AgendaItem.objects.filter(meeting=meeting)).order_by("position", "id")
    return rows.values_list(
        "pk", "position", "outcome", "presenter_id", "texts__language", "texts__title", "texts__outcome_text"
    )


def _key_points(actor: Actor, meeting: int) -> QuerySet[Any, Any]:
    return _visible_points(actor, KeyPoint.objects.filter(meeting=meeting))


def _decisions(actor: Actor, meeting: int) -> QuerySet[Any, Any]:
    return _visible_points(actor, Decision.objects.filter(meeting=meeting))


def _visible_points(actor: Actor, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    seen = rules.visible_points(actor, rows).order_by("position", "id")
    return seen.values_list("item_id", "pk", "texts__language", "texts__text")


def _points(actor: Actor, rows: list[Row]) -> Iterable[tuple[int | None, Text]]:
    """The words of each, with the id of its item."""
    for (item, _pk), told in _by_first(rows, 2).items():
        yield item, pick((_Point(*each) for each in told), "text", actor.language)


def groups(meeting: Meeting, language: str) -> list[Text]:
    """Who was there without a name; one query. The caller has made sure that the actor may see the meeting."""
    words = _by_first(ask(_groups, None, meeting.pk), 1)
    return [pick((_Label(*each) for each in told), "label", language) for told in words.values()]


def _groups(meeting: int) -> QuerySet[AttendanceGroup, Any]:
    rows = AttendanceGroup.objects.filter(meeting=meeting).order_by("position", "id")
    return rows.values_list("pk", "texts__language", "texts__label")


def _by_first(rows: list[Row], columns: int) -> dict[Any, list[Any]]:
    """The rest of each row by its first columns, in order; rows of a record without words have none."""
    found: dict[Any, list[Any]] = {}
    for row in rows:
        rest = found.setdefault(row[:columns], [])
        if row[columns] is not None:
            rest.append(row[columns:])
    return found
