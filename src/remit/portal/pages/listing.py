"""Lists of readouts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db.models import QuerySet

from remit.bodies.queries.body import bodies
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES, Text
from remit.publication.models import Readout
from remit.publication.queries.readout import present_edition

MOST_BODIES = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One readout in a list."""

    pk: int
    title: Text
    body: Text
    body_id: int
    published_on: date | None
    held_on: date | None
    opening: Text


class Told(Protocol):
    """What has words per language: an edition, or a line of a list."""

    @property
    def content(self) -> Any: ...


def title_of(edition: Told | None, language: str) -> Text:
    """The edition's title for a reader of that language."""
    found = language_of(edition, language)
    return Text(edition.content[found]["title"] if edition and found else "", found or language, found == language)


def opening_of(edition: Told | None, language: str) -> Text:
    """The first paragraph."""
    found = language_of(edition, language)
    paragraphs = edition.content[found]["paragraphs"] if edition and found else []
    return Text(next(iter(paragraphs), ""), found or language, found == language)


def language_of(edition: Told | None, language: str) -> str:
    """The language in which a reader of `language` gets the edition."""
    there = edition.content if edition else {}
    return language if language in there else next((each for each in LANGUAGES if each in there), "")


def lines(rows: Iterable[Readout], language: str) -> list[Line]:
    """The readouts as their list shows them; no query where their editions and names came along."""
    return [_line(row, present_edition(row), language) for row in rows]


def _line(row: Readout, edition: Told | None, language: str) -> Line:
    return Line(
        pk=row.pk,
        title=title_of(edition, language),
        body=row.body.name_in(language),
        body_id=row.body_id,
        published_on=row.published_on,
        held_on=row.meeting.held_on,
        opening=opening_of(edition, language),
    )


def bodies_with_news(actor: Actor, rows: QuerySet[Readout]) -> list[dict[str, Any]]:
    """The bodies that any of these readouts tells of, in the order of the tree."""
    there = bodies(actor).filter(pk__in=rows.order_by().values("body_id"))
    return [{"pk": each.pk, "name": str(each.name_in(actor.language))} for each in there[:MOST_BODIES]]
