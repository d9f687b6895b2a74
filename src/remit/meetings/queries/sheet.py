"""The sheet of a recorded meeting. Whole: for actions, and for doors of those who keep the record."""

from collections.abc import Iterable
from typing import Any

from remit.meetings.models import Meeting
from remit.meetings.sheet import Group, Item, Point, Present, Sheet


def sheet_of(meeting: Meeting) -> Sheet:
    """Everything that the record says, closed items too; a fixed number of queries."""
    points = (
        _by_item(meeting.key_points.prefetch_related("texts")),
        _by_item(meeting.decisions.prefetch_related("texts")),
    )
    return Sheet(
        kind=meeting.kind,
        held_on=meeting.held_on,
        ended_on=meeting.ended_on,
        enlarged=meeting.enlarged,
        ordinal=meeting.ordinal,
        term=meeting.term,
        confidentiality=meeting.confidentiality,
        audience=tuple(row.person for row in meeting.audience.select_related("person").order_by("pk")),
        texts={t.language: {"title": t.title, "place": t.place, "summary": t.summary} for t in meeting.texts.all()},
        attendances=tuple(
            Present(person=a.person, presence=a.presence, role=a.role, key=a.pk)
            for a in meeting.attendances.select_related("person").prefetch_related("person__memberships__post__texts")
        ),
        groups=tuple(
            Group(labels=_words(g, "label"), presence=g.presence, count=g.count, key=g.pk)
            for g in meeting.groups.prefetch_related("texts")
        ),
        items=tuple(
            _item(item, points)
            for item in meeting.items.select_related("presenter").prefetch_related("texts", "audience__person")
        ),
        key_points=points[0].get(None, ()),
        decisions=points[1].get(None, ()),
    )


Points = dict[int | None, tuple[Point, ...]]


def _item(item: Any, points: tuple[Points, Points]) -> Item:
    return Item(
        titles=_words(item, "title"),
        outcome=item.outcome,
        outcome_texts=_words(item, "outcome_text"),
        presenter=item.presenter,
        confidentiality=item.confidentiality,
        audience=tuple(row.person for row in item.audience.all()),
        key_points=points[0].get(item.pk, ()),
        decisions=points[1].get(item.pk, ()),
        key=item.pk,
    )


def _by_item(rows: Iterable[Any]) -> Points:
    found: dict[int | None, tuple[Point, ...]] = {}
    for row in rows:
        found[row.item_id] = (*found.get(row.item_id, ()), Point(texts=_words(row, "text"), key=row.pk))
    return found


def _words(row: Any, name: str) -> dict[str, str]:
    return {text.language: getattr(text, name) for text in row.texts.all() if getattr(text, name)}
