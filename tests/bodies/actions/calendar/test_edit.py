"""Correcting a calendar."""

from datetime import date

import pytest

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Calendar
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.bodies.calendars import make_calendar
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_edit_gives_it_other_names_and_another_week() -> None:
    calendar = make_calendar()
    calendar_actions.edit(actor(Role.SITE_ADMINISTRATOR), calendar, names={"zh": "工作日历"}, weekend=[7])
    calendar = Calendar.objects.get()
    assert list(calendar.names.values_list("language", "name")) == [("zh", "工作日历")]
    assert calendar.weekend == "7"
    assert history(calendar)[0].verb == "calendar.edit"


def test_the_week_of_a_calendar_that_was_ever_used_stays() -> None:
    calendar, office = make_calendar(), make_body()
    use = calendar_actions.assign(SYSTEM, office, calendar=calendar)
    calendar_actions.end(SYSTEM, use, happened_on=date(2024, 1, 1))
    with pytest.raises(Refused) as refusal:
        calendar_actions.edit(SYSTEM, calendar, names={"en": "New"}, weekend=[7])
    assert list(refusal.value.fields) == ["weekend"]
    calendar_actions.edit(SYSTEM, calendar, names={"en": "New"}, weekend=[7, 6])
    assert str(Calendar.objects.get()) == "New"


def test_of_two_who_edit_the_second_meets_a_conflict_and_others_may_not() -> None:
    calendar, mine = make_calendar(), Calendar.objects.get()
    calendar_actions.edit(SYSTEM, calendar, names={"en": "Theirs"}, weekend=[6, 7])
    with pytest.raises(Conflict):
        calendar_actions.edit(SYSTEM, mine, names={"en": "Mine"}, weekend=[6, 7])
    with pytest.raises(NotAllowed):
        calendar_actions.edit(actor(Role.CLERK, body=make_body()), calendar, names={"en": "Mine"}, weekend=[7])
