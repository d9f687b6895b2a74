"""By which working days bodies worked, as it was known at a cut-off."""

from datetime import UTC, date, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import calendar_of
from remit.kernel.cutoff import Cutoff
from remit.kernel.working_days import MONDAY_TO_FRIDAY, WorkingDays, working_days
from tests.bodies.calendars import MADE_UP, MAY_DAY, entered, knowing, make_calendar
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db
OURS = working_days({MAY_DAY.day: False, MADE_UP.day: True})
SUNDAYS = working_days({MAY_DAY.day: False, MADE_UP.day: True}, weekend=[7])


def _of(body: Body, cutoff: Cutoff) -> WorkingDays:
    return calendar_of([Body.objects.get(pk=body.pk)], cutoff)[body.pk]


def test_a_body_works_by_its_own_calendar_else_the_nearest_above_else_monday_to_friday() -> None:
    city, other = make_body("City"), make_body("Other")
    office = make_body("Office", superior=city)
    desk = make_body("Desk", superior=office)
    calendar_actions.assign(SYSTEM, city, calendar=make_calendar())
    calendar_actions.assign(SYSTEM, office, calendar=make_calendar("Six days", weekend=[7]), from_on=date(2024, 3, 1))
    rows = list(Body.objects.order_by("pk"))
    names = {body.pk: str(body) for body in rows}
    before, after = Cutoff(date(2024, 2, 29), datetime.now(UTC)), Cutoff(date(2024, 3, 1), datetime.now(UTC))
    assert {names[pk]: days for pk, days in calendar_of(rows, before).items()} == {
        "City": OURS, "Other": MONDAY_TO_FRIDAY, "Office": OURS, "Desk": OURS
    }  # fmt: skip
    found = calendar_of(rows, after)
    assert (found[city.pk], found[other.pk], found[office.pk]) == (OURS, MONDAY_TO_FRIDAY, SUNDAYS)
    assert found[desk.pk] is found[office.pk]


def test_what_is_entered_later_changes_no_earlier_cut_off() -> None:
    with entered(date(2024, 1, 1)):
        office, calendar = make_body(), make_calendar()
        use = calendar_actions.assign(SYSTEM, office, calendar=calendar)
    cutoff, day_known = knowing(date(2024, 5, 31), date(2024, 5, 31)), OURS
    assert _of(office, cutoff) == day_known
    with entered(date(2024, 6, 1)):
        calendar_actions.withdraw_day(SYSTEM, calendar.days.get(day=MADE_UP.day))
        calendar_actions.end(SYSTEM, use, happened_on=date(2024, 5, 1))
    with entered(date(2024, 6, 2)):
        calendar_actions.assign(SYSTEM, office, calendar=make_calendar("Six", weekend=[7]), from_on=date(2024, 5, 10))
    assert _of(office, cutoff) == day_known
    assert _of(office, knowing(date(2024, 6, 1), date(2024, 4, 30))) == working_days({MAY_DAY.day: False})
    assert _of(office, knowing(date(2024, 6, 1), date(2024, 5, 31))) == MONDAY_TO_FRIDAY
    assert _of(office, knowing(date(2024, 6, 2), date(2024, 5, 31))) == SUNDAYS
    assert _of(office, knowing(date(2023, 12, 31), date(2024, 5, 31))) == MONDAY_TO_FRIDAY


def test_a_moved_body_worked_by_the_calendar_of_the_body_above_it_then() -> None:
    with entered(date(2020, 1, 1)):
        north, south = make_body("North"), make_body("South")
        office = make_body("Office", superior=north)
        calendar_actions.assign(SYSTEM, north, calendar=make_calendar())
    with entered(date(2023, 6, 1)):
        body_actions.move(SYSTEM, office, superior=south, from_on=date(2023, 1, 1))
    assert _of(office, knowing(date(2023, 5, 31), date(2023, 5, 31))) == OURS
    assert _of(office, knowing(date(2023, 6, 1), date(2023, 5, 31))) == MONDAY_TO_FRIDAY


def test_three_queries_serve_any_number_of_bodies(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    city = make_body("City")
    for number in range(3):
        calendar = make_calendar(f"Calendar {number}")
        calendar_actions.assign(SYSTEM, make_body(f"Office {number}", superior=city), calendar=calendar)
        bodies = list(Body.objects.all())
        with django_assert_num_queries(3):
            assert len(calendar_of(bodies, Cutoff(date(2024, 1, 1), datetime.now(UTC)))) == number + 2
