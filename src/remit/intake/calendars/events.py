"""A calendar as iCalendar (RFC 5545): whole-day events, each a holiday or a day that is worked all the same."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import icalendar
from django.utils.translation import gettext as _

from remit.intake.calendars.line import Line
from remit.intake.calendars.table import FIRST, LAST
from remit.kernel.errors import Refused

LONGEST = 60
# What those who publish Chinese calendars mark a made-up working day with.
SPECIAL, MADE_UP = "X-APPLE-SPECIAL-DAY", "ALTERNATE-WORKDAY"
WORKED = re.compile(r"补班|上班|[（(]班[）)]|班$|make-up (?:working )?day|working day", re.IGNORECASE)


def days(text: str, language: str) -> list[Line]:
    """Every day of every event. Raises Refused where it is no calendar."""
    try:
        calendar = icalendar.Calendar.from_ical(text)
    except (ValueError, IndexError, KeyError) as error:
        why = _("The file is not a calendar: it breaks off, or its lines cannot be told apart.")
        raise Refused(why, fields={"file": why}) from error
    found: list[Line] = []
    for event, (number, told) in zip(calendar.walk("VEVENT"), _starts(text), strict=False):
        found += _event(event, number, told, language)
    return found


def _starts(text: str) -> list[tuple[int, str]]:
    """Of each event the line of its first day, and what stands there; its first line where it has none."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.upper().startswith("BEGIN:VEVENT"):
            found.append((number, "–"))
        elif line.upper().startswith("DTSTART") and found and found[-1][1] == "–":
            found[-1] = (number, line.rpartition(":")[2].strip() or "–")
    return found


def _event(event: Any, number: int, told: str, language: str) -> Iterator[Line]:
    first = _day(event, "DTSTART")
    why = _wrong(event, first, told)
    if why or first is None:
        yield Line(number, told, why=why)
        return
    end = _day(event, "DTEND") or first + timedelta(days=1)
    summary = event.get("SUMMARY", "")
    words = {_language(summary, language): str(summary).strip()[:200]} if str(summary).strip() else {}
    working = str(event.get(SPECIAL, "")).upper() == MADE_UP or bool(WORKED.search(str(summary)))
    for n in range(max(1, (end - first).days)):
        day = first + timedelta(days=n)
        yield Line(number, day.isoformat(), day, working, words)


def _wrong(event: Any, first: date | None, told: str) -> str:
    if first is None or not FIRST <= first.year <= LAST:
        return _("“%(day)s” is not a day of the calendar, or not a whole one.") % {"day": told[:40]}
    if "RRULE" in event or "RDATE" in event:
        return _("This event repeats. Holidays differ from year to year: enter each year's day.")
    end = _day(event, "DTEND")
    if "DTEND" in event and end is None:
        return _("The last day of this event is not a day of the calendar, or not a whole one.")
    if end is not None and not first <= end <= first + timedelta(days=LONGEST):
        return _("This event ends before it begins, or lasts longer than 60 days.")
    return ""


def _day(event: Any, name: str) -> date | None:
    try:
        value = getattr(event.get(name), "dt", None)
    except icalendar.error.BrokenCalendarProperty:  # an impossible day, such as 20250231
        return None
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def _language(summary: Any, otherwise: str) -> str:
    told = str(getattr(summary, "params", {}).get("LANGUAGE", "")).lower()
    return next((language for language in ("en", "zh") if told.startswith(language)), otherwise)
