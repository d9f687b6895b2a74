"""Calendars for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

import time_machine

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Calendar
from remit.kernel.cutoff import Cutoff
from remit.kernel.special_day import SpecialDay
from tests.factories import SYSTEM

MAY_DAY = SpecialDay(date(2024, 5, 1), working=False, words={"en": "Labour Day", "zh": "劳动节"})
MADE_UP = SpecialDay(date(2024, 4, 28), working=True)


def make_calendar(english: str = "Working days of Lanting", **more: Any) -> Calendar:
    """A calendar with one holiday and one day that is worked instead."""
    calendar = calendar_actions.create(SYSTEM, None, names={"en": english}, **more)
    return calendar_actions.add_days(SYSTEM, calendar, days=[MAY_DAY, MADE_UP])


@contextmanager
def entered(day: date) -> Iterator[None]:
    """What is done inside is entered on that day."""
    with time_machine.travel(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), tick=True):
        yield


def knowing(entered_until: date, on: date) -> Cutoff:
    """What held on the one day, as far as it had been entered by the end of the other."""
    return Cutoff(on, Cutoff.end_of(entered_until, UTC).entered_until)
