"""Long lists of actions as plain values: a row of the table costs a third of a record."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from remit.bodies.queries.names import body_names, person_names
from remit.bodies.queries.prepared import ask
from remit.followup.models import Measure, MeasureText
from remit.followup.queries.measure import seen
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES, Text
from remit.meetings.models import Meeting

COLUMNS = ("pk", "state", "due_on", "done_on", "body_id", "owner_id", "meeting_id", "reported_by")
Plain = tuple[Any, ...]  # a value for each of them


class Line(NamedTuple):
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
    """The rows of a query that the actor may see, in its order; at most four queries."""
    return worded(plain(rows), language)


def of_meeting(actor: Actor, meeting: Meeting) -> list[Line]:
    """Those that came from the meeting and that the actor may see; at most four queries."""
    return worded(ask(_of_meeting, actor, meeting.pk), actor.language)


def _of_meeting(actor: Actor, meeting: int) -> QuerySet[Measure, Any]:
    return columns(seen(actor).filter(meeting=meeting))


def plain(rows: QuerySet[Measure]) -> list[Plain]:
    """The columns of a query's rows, in its order; one query."""
    return list(columns(rows))


def columns(rows: QuerySet[Measure]) -> QuerySet[Measure, Any]:
    """The question for them."""
    return rows.select_related(None).prefetch_related(None).values_list(*COLUMNS)


def worded(rows: Sequence[Plain], language: str) -> list[Line]:
    """Such rows with their words and names; at most three queries."""
    if not rows:
        return []
    texts = _texts([row[0] for row in rows])
    bodies = body_names({row[4] for row in rows}, language)
    owners = person_names({row[5] for row in rows if row[5]}, language)
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
        for pk, state, due_on, done_on, body, owner, meeting, _by in rows
    ]


def _texts(keys: list[int]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    for pk, language, text in ask(_text_rows, None, tuple(keys)):
        found.setdefault(pk, {})[language] = text
    return found


def _text_rows(keys: tuple[int, ...]) -> QuerySet[MeasureText, Any]:
    return MeasureText.objects.filter(measure__in=keys).values_list("measure_id", "language", "text")


def _pick(texts: dict[str, str], language: str) -> Text:
    if own := texts.get(language):
        return Text(own, language)
    for each in LANGUAGES:
        if texts.get(each):
            return Text(texts[each], each, False)
    return Text("", language)
