"""Questions about calendars of working days."""

from datetime import date

from django.db.models import F, QuerySet

from remit.bodies.models import Body, Calendar, CalendarDay, CalendarUse
from remit.bodies.queries.dated import held_on
from remit.bodies.queries.subtree import prefixes
from remit.bodies.rules import calendar as rules
from remit.kernel.actor import Actor
from remit.kernel.special_day import SpecialDay


def calendars(actor: Actor) -> QuerySet[Calendar]:
    """All calendars, as they were made; names come along in one query."""
    return rules.visible(actor, Calendar.objects.all()).prefetch_related("names").order_by("pk")


def days_of(actor: Actor, calendar: Calendar | None = None, year: int | None = None) -> QuerySet[CalendarDay]:
    """The days of the calendar (None: of all) that differ from the week (of that year), with their words; what was
    withdrawn is left out."""
    rows = rules.visible(actor, CalendarDay.objects.filter(withdrawn_at=None))
    rows = rows if calendar is None else rows.filter(calendar=calendar)
    rows = rows if year is None else rows.filter(day__range=(date(year, 1, 1), date(year, 12, 31)))
    return rows.select_related("calendar").prefetch_related("texts").order_by("day")


def years_of(actor: Actor, calendar: Calendar) -> list[int]:
    """The years in which days differ, the first one first."""
    return [day.year for day in days_of(actor, calendar).prefetch_related(None).dates("day", "year")]


def uses(actor: Actor) -> QuerySet[CalendarUse]:
    """Which body worked by which calendar of its own, with the names of both, the latest first."""
    rows = rules.visible(actor, CalendarUse.objects.select_related("body", "calendar"))
    rows = rows.prefetch_related("body__names", "calendar__names")
    return rows.order_by(F("until_on").desc(nulls_first=True), "-pk")


def uses_of(actor: Actor, body: Body) -> QuerySet[CalendarUse]:
    """By which calendars of its own the body worked, the latest first."""
    return uses(actor).filter(body=body)


def days_standing(calendar: Calendar) -> dict[date, CalendarDay]:
    """The days that differ, with their words; two queries."""
    rows = CalendarDay.objects.filter(calendar=calendar, withdrawn_at=None).prefetch_related("texts")
    return {row.day: row for row in rows}


def same_day(standing: CalendarDay | None, given: SpecialDay) -> bool:
    """Whether what stands there says what was given; words in a language that was not given do not count."""
    if standing is None or standing.working != given.working:
        return False
    words = {text.language: text.words for text in standing.texts.all()}
    return all(words.get(language) == told for language, told in given.words.items() if told)


def nearest_use(actor: Actor, body: Body, day: date) -> CalendarUse | None:
    """By which calendar the body works on that day in today's tree: its own, or that of the nearest body above; None
    where all work from Monday to Friday."""
    held = held_on(uses(actor).filter(body__path__in=list(prefixes(body.path))), day)
    return held.order_by(F("body__depth").desc(), "-pk").first()
