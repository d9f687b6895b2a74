"""Counting working days."""

from datetime import date, timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.kernel.working_days import MONDAY_TO_FRIDAY, WorkingDays, working_days

DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))
CALENDARS = st.builds(
    working_days,
    st.dictionaries(DAYS, st.booleans(), max_size=60),
    st.sets(st.integers(1, 7), max_size=6),
)
# The Spring Festival of 2024: worked on Sunday the 4th and the 18th, free from Saturday the 10th to the 17th.
FESTIVAL = working_days(
    {date(2024, 2, 4): True, date(2024, 2, 18): True} | {date(2024, 2, day): False for day in range(10, 18)}
)


def _walk(days: WorkingDays, first: date, last: date) -> int:
    return sum(days.is_working(first + timedelta(n)) for n in range(1, (last - first).days + 1))


def test_a_plain_week_is_worked_from_monday_to_friday() -> None:
    monday = date(2024, 1, 1)
    assert [MONDAY_TO_FRIDAY.is_working(monday + timedelta(n)) for n in range(7)] == [True] * 5 + [False] * 2


def test_holidays_are_free_and_make_up_days_are_worked() -> None:
    assert [day for day in range(1, 29) if not FESTIVAL.is_working(date(2024, 2, day))] == [
        *(3, 10, 11, 12, 13, 14, 15, 16, 17), *(24, 25)
    ]  # fmt: skip
    assert FESTIVAL.add(date(2024, 2, 2), 1) == date(2024, 2, 4)
    assert FESTIVAL.add(date(2024, 2, 9), 1) == date(2024, 2, 18)
    assert FESTIVAL.add(date(2024, 2, 18), -1) == date(2024, 2, 9)
    assert FESTIVAL.add(date(2024, 2, 12), 0) == date(2024, 2, 12)
    assert FESTIVAL.between(date(2024, 2, 9), date(2024, 2, 19)) == 2


def test_late_is_counted_in_working_days_and_a_free_due_day_moves_on() -> None:
    friday, saturday, monday = date(2024, 3, 1), date(2024, 3, 2), date(2024, 3, 4)
    assert MONDAY_TO_FRIDAY.late_by(friday, friday) == 0
    assert MONDAY_TO_FRIDAY.late_by(friday, saturday) == 0
    assert MONDAY_TO_FRIDAY.late_by(friday, monday) == 1
    assert MONDAY_TO_FRIDAY.late_by(saturday, monday) == 0
    assert MONDAY_TO_FRIDAY.late_by(saturday, monday + timedelta(1)) == 1
    assert MONDAY_TO_FRIDAY.late_by(monday, friday) == 0


def test_calendars_that_answer_alike_are_equal_whatever_was_said() -> None:
    said = {date(2024, 3, 2): False, date(2024, 3, 4): True}
    assert working_days(said) == MONDAY_TO_FRIDAY
    assert hash(working_days(said)) == hash(MONDAY_TO_FRIDAY)


@pytest.mark.parametrize("weekend", [range(1, 8), [0], [8]])
def test_a_week_that_cannot_be_is_refused(weekend: range) -> None:
    with pytest.raises(ValueError, match="seven days"):
        working_days(weekend=weekend)


def test_beyond_the_last_year_is_said() -> None:
    with pytest.raises(OverflowError):
        MONDAY_TO_FRIDAY.add(date(9999, 12, 30), 5)
    with pytest.raises(OverflowError):
        MONDAY_TO_FRIDAY.add(date(1, 1, 2), -2)


@given(st.dictionaries(DAYS, st.booleans(), max_size=60), st.sets(st.integers(1, 7), max_size=6), DAYS)
def test_a_day_is_worked_as_its_exception_or_else_its_week_says(
    exceptions: dict[date, bool], weekend: set[int], day: date
) -> None:
    assert working_days(exceptions, weekend).is_working(day) == exceptions.get(day, day.isoweekday() not in weekend)


@given(CALENDARS, DAYS, DAYS)
def test_between_is_what_one_counts_day_by_day(days: WorkingDays, first: date, last: date) -> None:
    assert days.between(first, last) == _walk(days, first, last)


@given(CALENDARS, DAYS, st.integers(1, 400))
def test_add_is_the_working_day_until_which_so_many_lie(days: WorkingDays, day: date, number: int) -> None:
    later = days.add(day, number)
    assert days.is_working(later)
    assert days.between(day, later) == number
    earlier = days.add(day, -number)
    assert days.is_working(earlier)
    assert days.between(earlier - timedelta(1), day - timedelta(1)) == number


@given(CALENDARS, DAYS, DAYS, DAYS)
def test_late_only_grows_with_the_day_and_nothing_is_late_on_time(
    days: WorkingDays, due: date, done: date, later: date
) -> None:
    done, later = sorted((done, later))
    assert days.late_by(due, done) <= days.late_by(due, later)
    assert days.late_by(due, days.next_working(due)) == 0
    assert days.late_by(due, days.add(days.next_working(due), 3)) == 3


def test_ten_years_of_exceptions_cost_no_more_than_none() -> None:
    exceptions = {date(2020, 1, 1) + timedelta(37 * n): n % 2 == 0 for n in range(300)}
    days = working_days(exceptions)
    begun = perf_counter()
    for number in range(10_000):
        days.late_by(date(2020, 1, 1), date(2020, 1, 1) + timedelta(number % 3650))
    assert perf_counter() - begun < 2


@given(CALENDARS, DAYS, DAYS)
def test_the_last_day_due_that_is_late_parts_what_is_late_from_what_is_not(
    days: WorkingDays, due: date, today: date
) -> None:
    assert (days.late_by(due, today) > 0) == (due <= days.late_until(today))


def test_what_was_due_before_free_days_is_late_from_the_first_working_day_after_them() -> None:
    # Friday, 9 February 2024, is the last day before the Spring Festival; Sunday the 18th is worked.
    late = [day for day in range(9, 20) if date(2024, 2, 9) <= FESTIVAL.late_until(date(2024, 2, day))]
    assert late == [18, 19]
