"""One line of the list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from remit.conveyance.queries.lateness import Light as TrackLight
from remit.followup.queries.lateness import Light
from remit.kernel.texts import Text
from remit.web.templatetags.remit import day, words


@dataclass(frozen=True, slots=True)
class Row:
    """What is asked, why, from where, and until when; or, without such a day, since when it waits."""

    what: Text | str
    href: str
    why: str
    source: Text | str = ""
    source_href: str = ""
    due_on: date | None = None
    light: Light | TrackLight | None = None
    since_on: date | None = None

    @property
    def order(self) -> tuple[date, str]:
        """By the day it is due, or since which it waits; what has no day comes last."""
        return self.due_on or self.since_on or date.max, self.href


# Filled here, because ten tags on each of a hundred lines cost a template a quarter of the page.
LINE = (
    '<li class="row"><a class="what" href="{}">{}</a><span class="why">{}{}</span><span class="when">{}{}</span></li>'
)
SOURCE = ' · <a href="{}">{}</a>'
LIGHT = '<span class="light {}">{}</span>'
UNDATED = '<span class="quiet">{}</span>'


def written(rows: Iterable[Row]) -> SafeString:
    """The lines of the page, ready; every word in them is escaped."""
    undated = UNDATED.format(escape(_("no date")))
    return SafeString("".join(_line(row, undated) for row in rows))


def _line(row: Row, undated: str) -> str:
    return LINE.format(
        row.href,
        words(row.what),
        escape(row.why),
        SOURCE.format(row.source_href, words(row.source, mark=False)) if row.source_href else "",
        f"{day(row.due_on)} " if row.due_on else _since(row.since_on) if row.since_on else undated,
        LIGHT.format(row.light.name, escape(row.light.words)) if row.light else "",
    )


def _since(on: date) -> str:
    return format_html(escape(_("since %(day)s")) % {"day": "{}"}, day(on))
