"""By which working days bodies worked, as it was known at a cut-off."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from remit.bodies.models import Body, CalendarDay, CalendarUse
from remit.bodies.queries.tree_at import TreeAt, tree_at
from remit.kernel.cutoff import Cutoff
from remit.kernel.working_days import MONDAY_TO_FRIDAY, WorkingDays, working_days


@dataclass
class CalendarsAt:
    """The working days of any body by its path of today: its own, else those of the nearest body above it then, else
    Monday to Friday. Few distinct values, however many bodies are asked for."""

    own: Mapping[str, WorkingDays]
    tree: TreeAt
    _known: dict[str, WorkingDays] = field(default_factory=dict)

    def of(self, path: str) -> WorkingDays:
        """The working days of the body with this path; no query."""
        if path not in self._known:
            self._known[path] = MONDAY_TO_FRIDAY  # a circle in damaged data would never end
            above = self.tree.above(path)
            self._known[path] = self.own.get(path) or (self.of(above) if above else MONDAY_TO_FRIDAY)
        return self._known[path]


def calendars_at(cutoff: Cutoff) -> CalendarsAt:
    """Who worked by which calendar on the cut-off's day, as far as it had been entered by its moment; three queries,
    whatever the size of the tree."""
    known = Q(entered_at__lte=cutoff.entered_until)
    rows = CalendarUse.objects.filter(known).select_related("calendar", "body").order_by("pk")
    held = {row.body.path: row.calendar for row in rows if _holds(row, cutoff)}
    days: dict[int, dict[date, bool]] = {calendar.pk: {} for calendar in held.values()}
    known &= Q(withdrawn_at=None) | Q(withdrawn_at__gt=cutoff.entered_until)
    found = CalendarDay.objects.filter(known, calendar__in=days)
    for calendar, day, working in found.values_list("calendar", "day", "working"):
        days[calendar][day] = working
    by_calendar = {calendar.pk: working_days(days[calendar.pk], calendar.free) for calendar in held.values()}
    return CalendarsAt({path: by_calendar[calendar.pk] for path, calendar in held.items()}, tree_at(cutoff))


def calendar_of(bodies: Iterable[Body], cutoff: Cutoff) -> dict[int, WorkingDays]:
    """From each body's id to its working days at the cut-off; three queries for any number of bodies."""
    calendars = calendars_at(cutoff)
    return {body.pk: calendars.of(body.path) for body in bodies}


def _holds(use: CalendarUse, cutoff: Cutoff) -> bool:
    """Whether it held on the day; an end that was entered later was not known."""
    ended = use.until_on if use.ended_at is not None and cutoff.knew(use.ended_at) else None
    return (use.from_on is None or use.from_on <= cutoff.day) and (ended is None or cutoff.day < ended)
