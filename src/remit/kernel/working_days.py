"""Working days: the days of the week that are worked, and the days that differ."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

SATURDAY, SUNDAY = 6, 7
WEEK = 7


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days are worked. `weekend` holds ISO days of the week (Monday 1 to Sunday 7); `off` the holidays that fall
    on other days, `worked` the days at a weekend that are worked all the same, both as ordinals of days and sorted.

    Made by `working_days`. Every question costs a few steps, whatever the years between two days.
    """

    weekend: frozenset[int]
    off: tuple[int, ...] = ()
    worked: tuple[int, ...] = ()

    def is_working(self, day: date) -> bool:
        """Whether that day is worked."""
        at = day.toordinal()
        return self._until(at) > self._until(at - 1)

    def next_working(self, day: date) -> date:
        """That day, or the first working day after it."""
        return day if self.is_working(day) else self.add(day, 1)

    def add(self, day: date, days: int) -> date:
        """The working day that comes so many working days after `day` (before it for a negative number; `day` itself
        for 0, be it worked or not). Raises OverflowError beyond the years 1 to 9999."""
        if days == 0:
            return day
        at = day.toordinal()
        wanted = self._until(at) + days if days > 0 else self._until(at - 1) + days + 1
        return date.fromordinal(self._find(wanted))

    def between(self, first: date, last: date) -> int:
        """How many working days lie after `first` and until `last`, this one included; 0 where `last` is not later."""
        return max(0, self._until(last.toordinal()) - self._until(first.toordinal()))

    def late_by(self, due: date, done: date) -> int:
        """By how many working days something done on `done` came after `due`; 0 where it was in time.

        A due day that is not worked is over with the next working day, as periods are counted in law (Civil Code of
        China, art. 203; Civil Procedure Rules of England and Wales, 2.8(5)).
        """
        return self.between(self.next_working(due), done) if done > due else 0

    def late_until(self, day: date) -> date:
        """The last day due that something open on `day` is late for: `late_by(due, day)` is at least 1 for that day due
        and all earlier ones, and 0 for all later ones."""
        return self.add(self.add(day, -1) if not self.is_working(day) else day, -1)

    def _until(self, at: int) -> int:
        """How many working days there are from day 1 (Monday, 1 January of the year 1) until that ordinal."""
        weeks, rest = divmod(at, WEEK)
        worked = _worked_until(self.weekend)
        return weeks * worked[WEEK] + worked[rest] - bisect_right(self.off, at) + bisect_right(self.worked, at)

    def _find(self, wanted: int) -> int:
        """The first ordinal until which there are that many working days."""
        low, high = 0, date.max.toordinal()
        if not 0 < wanted <= self._until(high):
            raise OverflowError("no such working day in the years 1 to 9999")
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._until(middle) < wanted else (low, middle)
        return high


@cache
def _worked_until(weekend: frozenset[int]) -> tuple[int, ...]:
    """How many days of a week are worked until each of its days, from none of them to all seven."""
    return tuple(sum(day not in weekend for day in range(1, rest + 1)) for rest in range(WEEK + 1))


def working_days(
    exceptions: Mapping[date, bool] | Iterable[tuple[date, bool]] = (), weekend: Iterable[int] = (SATURDAY, SUNDAY)
) -> WorkingDays:
    """The week without `weekend` (ISO days), but for the days that differ: {day: whether it is worked}. Days that say
    what the week says anyway are left out, so that what answers alike is equal. Raises ValueError for a week without
    a working day, or a day of the week that is none."""
    free = frozenset(weekend)
    if not free < frozenset(range(1, WEEK + 1)):
        raise ValueError("a week has seven days, and at least one of them is worked")
    off, worked = set(), set()
    for day, is_worked in dict(exceptions).items():
        if is_worked and day.isoweekday() in free:
            worked.add(day.toordinal())
        elif not is_worked and day.isoweekday() not in free:
            off.add(day.toordinal())
    return WorkingDays(free, tuple(sorted(off)), tuple(sorted(worked)))


MONDAY_TO_FRIDAY = working_days()
