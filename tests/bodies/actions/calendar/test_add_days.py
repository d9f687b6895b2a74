"""Entering the days that differ."""

from datetime import date, timedelta

import pytest

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Calendar, CalendarDay
from remit.bodies.queries.calendar import days_of
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from remit.kernel.special_day import SpecialDay
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.bodies.calendars import MADE_UP, MAY_DAY, make_calendar
from tests.factories import SYSTEM, actor

pytestmark = pytest.mark.django_db


def _told(calendar: Calendar) -> list[tuple[date, bool, str]]:
    return [(row.day, row.working, row.name_in("en").value) for row in days_of(SYSTEM, calendar)]


def test_add_days_enters_holidays_and_days_worked_instead() -> None:
    calendar = make_calendar()
    assert _told(calendar) == [(MADE_UP.day, True, ""), (MAY_DAY.day, False, "Labour Day")]
    assert days_of(SYSTEM, calendar).last().name_in("zh").value == "劳动节"  # type: ignore[union-attr]
    assert [line.verb for line in history(calendar)] == ["calendar.add_days", "calendar.create"]
    assert verify_records() is None


def test_a_day_that_stood_there_otherwise_is_withdrawn_and_the_same_stays() -> None:
    calendar = make_calendar()
    before = dict(CalendarDay.objects.values_list("day", "pk"))
    calendar_actions.add_days(SYSTEM, calendar, days=[SpecialDay(MAY_DAY.day, working=True), MADE_UP])
    assert _told(calendar) == [(MADE_UP.day, True, ""), (MAY_DAY.day, True, "")]
    was, now = CalendarDay.objects.filter(day=MAY_DAY.day).order_by("pk")
    assert (was.pk, was.working, was.withdrawn_at) == (before[MAY_DAY.day], False, now.entered_at)
    assert CalendarDay.objects.get(day=MADE_UP.day).pk == before[MADE_UP.day]


@pytest.mark.parametrize(
    "days",
    [
        [],
        [MAY_DAY, MADE_UP, MAY_DAY],
        [SpecialDay(date(2020, 1, 1) + timedelta(n), working=False) for n in range(1001)],
    ],
)
def test_no_day_too_many_and_the_same_twice_are_refused(days: list[SpecialDay]) -> None:
    calendar = make_calendar()
    before = Entry.objects.count()
    with pytest.raises(Refused) as refusal:
        calendar_actions.add_days(SYSTEM, calendar, days=days)
    assert (list(refusal.value.fields), Entry.objects.count()) == (["day"], before)


def test_of_two_who_enter_days_the_second_meets_a_conflict_and_a_clerk_may_not() -> None:
    calendar, mine = make_calendar(), Calendar.objects.get()
    new = [SpecialDay(date(2024, 10, 1), working=False)]
    calendar_actions.add_days(SYSTEM, calendar, days=new)
    with pytest.raises(Conflict):
        calendar_actions.add_days(SYSTEM, mine, days=[SpecialDay(date(2024, 10, 2), working=False)])
    with pytest.raises(NotAllowed):
        calendar_actions.add_days(actor(Role.CLERK), calendar, days=new)
