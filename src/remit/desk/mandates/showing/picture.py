"""Where paragraphs and bodies meet: the picture of an instruction, and the table that says the same."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from remit.bodies.models import Body
from remit.conveyance.models import Mandate
from remit.conveyance.queries.points_done import Ahead, Due
from remit.desk.mandates.showing.figures import SOON, Figures
from remit.desk.mandates.showing.words import light_words
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.papers.queries.paper import papers
from remit.papers.queries.version import passages
from remit.web.templatetags.remit import text

NOBODY = Figures()


@dataclass(frozen=True)
class Column:
    """One body of the picture: where a click leads, its figures, and whether it stands for itself alone."""

    body: Body
    name: Any
    href: str
    told: Figures
    alone: bool
    itself: bool = False


@dataclass(frozen=True)
class Focus:
    """What of the instruction is looked at: study, publicise or implement; one paragraph or (0) none alone; and the
    address of the page without it."""

    kind: str
    point_id: int
    href: str


@dataclass(frozen=True)
class Cited:
    """A paragraph that is to be taken up: its label, and its words where the reader may read the paper."""

    point_id: int
    label: str | Text
    words: Text | str


def paragraphs(actor: Actor, mandate: Mandate) -> list[Cited]:
    """The paragraphs as they were handed down, in their order; without words where the paper is not open."""
    if mandate.version is None:
        return []
    chosen = set(mandate.points.values_list("point_id", flat=True))
    rows = [row for row in passages(mandate.version) if row.point_id in chosen]
    if not papers(actor).filter(pk=mandate.version.paper_id).exists():
        return [Cited(row.point_id, str(row.point.address), "") for row in rows]
    lang = actor.language
    return [Cited(r.point_id, r.label_in(lang) or str(r.point.address), r.text_in(lang)) for r in rows]


def picture(columns: Sequence[Column], rows: Sequence[Cited], at: Focus, ahead: Ahead, today: date) -> SafeString:
    """One row for each paragraph (or for the whole), one cell where it meets a body."""
    heads = format_html_join(
        "",
        '<th scope="col"><a href="{}"><span>{}</span></a></th>',
        ((c.href, text(c.name, mark=False)) for c in columns),
    )
    lines = [
        format_html(
            '<tr{}><th scope="row"><b><a href="{}&amp;point={}">{}</a></b> <span class="words">{}</span></th>{}</tr>',
            SafeString(' class="current"') if row.point_id == at.point_id else "",
            at.href,
            row.point_id,
            text(row.label, mark=False),
            text(row.words, mark=False),
            _cells(columns_of_point(columns, row.point_id, ahead, today)),
        )
        for row in rows
        if at.kind == "implement"
    ]
    if not lines:
        lines = [format_html('<tr><th scope="row">{}</th>{}</tr>', _("The whole of it"), _cells(list(columns)))]
    return format_html(
        "<thead><tr><td></td>{}</tr></thead><tbody>{}</tbody>", heads, format_html_join("", "{}", ((x,) for x in lines))
    )


def columns_of_point(columns: Sequence[Column], point_id: int, ahead: Ahead, today: date) -> list[Column]:
    """The columns with the figures of one paragraph."""
    keys = [(-c.body.pk if c.itself else c.body.pk, point_id) for c in columns]
    return [replace(c, told=of_point(c.told, ahead.get(key), today)) for c, key in zip(columns, keys, strict=True)]


def of_point(told: Figures, ahead: Counter[Due] | None, today: date) -> Figures:
    """The figures of one paragraph: those who answered it, though not yet everything, have finished it."""
    if not ahead:
        return told
    late = sum(n for (_due, late), n in ahead.items() if late)
    soon = sum(n for (due, late), n in ahead.items() if due is not None and not late and due <= today + SOON)
    done = told.done + ahead.total()
    returned = min(told.returned, told.asked - done)
    # The median is known of those only who have finished everything.
    return replace(told, done=done, late=told.late - late, soon=told.soon - soon, returned=returned, spans={})


def _cells(columns: Sequence[Column]) -> SafeString:
    return format_html_join(
        "",
        '<td><span class="light {}"><span class="unseen">{}</span></span>{}</td>',
        ((c.told.light, light_words(c.told, c.alone), _count(c)) for c in columns),
    )


def _count(column: Column) -> SafeString | str:
    if column.alone or not column.told.asked:
        return ""
    return format_html('<span class="of">{}/{}</span>', f"{column.told.done:,}", f"{column.told.asked:,}")


def lines(columns: Sequence[Column]) -> list[dict[str, Any]]:
    """The same facts as a table: a line for each body."""
    return [
        {
            "name": column.name,
            "href": column.href,
            "itself": column.itself,
            "told": column.told,
            "light": column.told.light,
            "words": light_words(column.told, column.alone),
            "alone": column.alone,
        }
        for column in columns
    ]
