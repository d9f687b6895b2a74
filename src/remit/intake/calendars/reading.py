"""From the bytes of a calendar file to its days."""

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from remit.intake.calendars import events, table
from remit.intake.calendars.line import Line
from remit.intake.tables.reading import text_of
from remit.kernel.errors import Refused

MOST_DAYS = 1000


def read(content: bytes, language: str) -> list[Line]:
    """The days of a calendar in CSV or iCalendar, in the order of the file; words that do not say their language are
    taken to be in `language`. A day that cannot be says why. Raises Refused with one sentence where it is no such
    file."""
    text = text_of(content)
    kind = events if text.lstrip().upper().startswith("BEGIN:VCALENDAR") else table
    lines = kind.days(text, language)
    if not lines:
        why = _("There is no day in this file.")
        raise Refused(why, fields={"file": why})
    if len(lines) > MOST_DAYS:
        why = _("The file has more than %(most)s days. Divide it.") % {"most": MOST_DAYS}
        raise Refused(why, fields={"file": why})
    return _once(lines)


def _once(lines: list[Line]) -> list[Line]:
    """A day that stands there twice is refused the second time."""
    seen: dict[date, int] = {}
    found = []
    for line in lines:
        if line.day is not None and not line.why and line.day in seen:
            why = _("This day stands in line %(line)s already.") % {"line": seen[line.day]}
            found.append(replace(line, why=why))
            continue
        if line.day is not None and not line.why:
            seen[line.day] = line.line
        found.append(line)
    return found
