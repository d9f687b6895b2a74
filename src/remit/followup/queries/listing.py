"""Long lists of actions as plain values: a row of the table costs a third of a record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import QuerySet

from remit.bodies.models import Body, Person
from remit.followup.models import Measure, MeasureText
from remit.kernel.texts import LANGUAGES, Text

N = TypeVar("N", Body, Person)
COLUMNS = ("pk", "state", "due_on", "done_on", "body_id", "owner_id", "meeting_id")
Plain = tuple[int, str, date | None, date | None, int, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Line:
    """One action in a list."""

    pk: int
    state: str
    due_on: date | None
    done_on: date | None
    body_id: int
    meeting_id: int | None
    text: Text
    body: Text
    short_name: Text
    owner: Text | None


def lines(rows: QuerySet[Measure], language: str) -> list[Line]:
    """The rows of a query that the actor may see, in its order; at most six queries."""
    return worded(plain(rows), language)


def plain(rows: QuerySet[Measure]) -> list[Plain]:
    """The columns of a query's rows, in its order; one query."""
    return list(rows.select_related(None).prefetch_related(None).values_list(*COLUMNS))


def worded(rows: list[Plain], language: str) -> list[Line]:
    """Such rows with their words and names; at most five queries."""
    texts = _texts([row[0] for row in rows])
    named = _named(Body.objects.all(), {row[4] for row in rows})
    bodies = {body.pk: (body.name_in(language), body.short_name_in(language)) for body in named}
    owners = {p.pk: p.name_in(language) for p in _named(Person.objects.all(), {row[5] for row in rows if row[5]})}
    return [
        Line(
            pk,
            state,
            due_on,
            done_on,
            body,
            meeting,
            _pick(texts.get(pk, {}), language),
            *bodies[body],
            owners.get(owner or 0),
        )
        for pk, state, due_on, done_on, body, owner, meeting in rows
    ]


def _texts(keys: list[int]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    rows = MeasureText.objects.filter(measure__in=keys).values_list("measure_id", "language", "text")
    for pk, language, text in rows:
        found.setdefault(pk, {})[language] = text
    return found


def _named(rows: QuerySet[N], keys: set[int]) -> Iterable[N]:
    return rows.filter(pk__in=keys).prefetch_related("names") if keys else ()


def _pick(texts: dict[str, str], language: str) -> Text:
    for each in (language, *LANGUAGES):
        if texts.get(each):
            return Text(texts[each], each, each == language)
    return Text("", language)
