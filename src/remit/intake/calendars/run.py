"""A calendar file, previewed day by day and brought in."""

from django.utils.translation import gettext as _

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Calendar, CalendarDay
from remit.bodies.queries.calendar import days_standing, same_day
from remit.intake.calendars.line import Line
from remit.intake.calendars.reading import read
from remit.intake.tables.outcome import Fate, Outcome, Preview
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused


def preview(calendar: Calendar, content: bytes, language: str) -> Preview:
    """What bringing the file in would do, day by day; nothing is written. Raises Refused where it is no such file."""
    return _preview(calendar, read(content, language))


def bring_in(actor: Actor, calendar: Calendar, content: bytes, language: str, seen: str) -> Preview:
    """Every day that can be stands in the calendar; refused ones are left out. `seen` is the fingerprint of the preview
    that the actor saw: where the effect would be another one now, Refused is raised and nothing done."""
    lines = read(content, language)
    found = _preview(calendar, lines)
    if found.fingerprint != seen:
        raise Refused(_("What is recorded has changed since the preview. Look at the new preview."))
    days = [special for line in lines if (special := line.special)]
    calendar_actions.add_days(actor, calendar, days=days)
    return found


def _preview(calendar: Calendar, lines: list[Line]) -> Preview:
    standing = days_standing(calendar)
    return Preview("calendar", [_outcome(line, standing.get(line.day) if line.day else None) for line in lines])


def _outcome(line: Line, was: CalendarDay | None) -> Outcome:
    outcome = Outcome(line.line, line.label)
    special = line.special
    if special is None:
        outcome.fate, outcome.why = Fate.REFUSED, line.why
    elif not same_day(was, special):
        if was is None or was.working != special.working:
            outcome.changed("working", _worked(was.working) if was else None, _worked(special.working))
        for language, words in sorted(special.words.items()):
            if (said := _said(was, language)) != words:
                outcome.changed(f"words_{language}", said, words)
        if was is None:
            outcome.made()
    return outcome


def _worked(working: bool) -> str:
    return _("worked") if working else _("free")


def _said(was: CalendarDay | None, language: str) -> str:
    return next((text.words for text in was.texts.all() if text.language == language), "") if was else ""
