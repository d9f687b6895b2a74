"""Ending a body's own calendar."""

from datetime import date

import pytest

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import CalendarUse
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.bodies.calendars import make_calendar
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_end_says_from_which_day_and_when_it_was_entered() -> None:
    office = make_body()
    use = calendar_actions.assign(SYSTEM, office, calendar=make_calendar(), from_on=date(2024, 1, 5))
    with pytest.raises(NotAllowed):
        calendar_actions.end(actor(Role.CLERK, body=office), use, happened_on=date(2024, 2, 1))
    with pytest.raises(Refused) as refusal:
        calendar_actions.end(SYSTEM, use, happened_on=date(2024, 1, 4))
    assert list(refusal.value.fields) == ["happened_on"]
    calendar_actions.end(actor(Role.BODY_ADMINISTRATOR, body=office), use, happened_on=date(2024, 2, 1))
    row = CalendarUse.objects.get()
    assert row.until_on == date(2024, 2, 1)
    assert row.ended_at is not None
    assert row.ended_at > row.entered_at
    assert history(use)[0].verb == "calendar.end"
    with pytest.raises(WrongState):
        calendar_actions.end(SYSTEM, use, happened_on=date(2024, 3, 1))
