"""Giving a body a calendar of its own."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Body, Calendar
from remit.bodies.queries.calendar import uses_of
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.bodies.calendars import make_calendar
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def _refused(body: Body, calendar: Calendar, from_on: date | None) -> list[str]:
    before = Entry.objects.count()
    with pytest.raises(Refused) as refusal:
        calendar_actions.assign(SYSTEM, body, calendar=calendar, from_on=from_on)
    assert Entry.objects.count() == before
    return list(refusal.value.fields)


def test_assign_ends_the_calendar_before() -> None:
    office, one, other = make_body(), make_calendar("One"), make_calendar("Other")
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    calendar_actions.assign(who, office, calendar=one)
    use = calendar_actions.assign(who, office, calendar=other, from_on=date(2024, 3, 1))
    rows = [(str(row.calendar), row.from_on, row.until_on) for row in uses_of(SYSTEM, office)]
    assert rows == [("Other", date(2024, 3, 1), None), ("One", None, date(2024, 3, 1))]
    assert history(use)[0].verb == "calendar.assign"
    assert verify_records() is None


def test_a_day_that_cannot_be_is_refused_and_so_is_the_same_calendar_again() -> None:
    office, one, other = make_body(), make_calendar("One"), make_calendar("Other")
    use = calendar_actions.assign(SYSTEM, office, calendar=one, from_on=date(2024, 1, 5))
    assert _refused(office, one, date(2024, 3, 1)) == ["calendar"]
    assert _refused(office, other, None) == ["from_on"]
    assert _refused(office, other, date(2024, 1, 5)) == ["from_on"]
    calendar_actions.end(SYSTEM, use, happened_on=date(2024, 2, 1))
    assert _refused(office, one, date(2024, 1, 31)) == ["from_on"]
    calendar_actions.assign(SYSTEM, office, calendar=one, from_on=date(2024, 2, 1))


def test_a_body_that_is_no_more_gets_none_and_others_may_not_choose() -> None:
    office, calendar = make_body(), make_calendar()
    with pytest.raises(NotAllowed):
        calendar_actions.assign(actor(Role.CLERK, body=office), office, calendar=calendar)
    body_actions.dissolve(SYSTEM, office, happened_on=date(2020, 1, 1), reason="reform")
    assert _refused(office, calendar, date(2021, 1, 1)) == ["from_on"]
    assert _refused(office, calendar, None) == ["from_on"]
