"""Taking a day out of a calendar."""

import pytest

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.queries.calendar import days_of
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.bodies.calendars import MADE_UP, MAY_DAY, make_calendar
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_withdraw_day_leaves_the_others_and_can_be_entered_again() -> None:
    calendar = make_calendar()
    day = calendar.days.get(day=MAY_DAY.day)
    calendar_actions.withdraw_day(actor(Role.SITE_ADMINISTRATOR), day, reason="a mistake")
    assert [row.day for row in days_of(SYSTEM, calendar)] == [MADE_UP.day]
    assert [(line.verb, line.reason) for line in history(day)][:1] == [("calendar.withdraw_day", "a mistake")]
    with pytest.raises(WrongState):
        calendar_actions.withdraw_day(SYSTEM, day)
    calendar.refresh_from_db()
    calendar_actions.add_days(SYSTEM, calendar, days=[MAY_DAY])
    assert [row.day for row in days_of(SYSTEM, calendar)] == [MADE_UP.day, MAY_DAY.day]


def test_others_may_not() -> None:
    day = make_calendar().days.get(day=MAY_DAY.day)
    with pytest.raises(NotAllowed):
        calendar_actions.withdraw_day(actor(Role.BODY_ADMINISTRATOR, body=make_body()), day)
