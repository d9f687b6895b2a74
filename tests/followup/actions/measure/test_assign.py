"""Giving an action to somebody."""

from datetime import date

import pytest

from remit.followup.actions import measure as measure_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_measure, make_meeting, make_person

pytestmark = pytest.mark.django_db


def test_assign_names_the_owner_and_keeps_the_date_unless_a_new_one_is_given() -> None:
    office, lin = make_body(), make_person()
    measure = make_measure(office, due_on=date(2024, 3, 1))
    measure_actions.assign(actor(Role.HEAD, body=office), measure, owner=lin)
    measure.refresh_from_db()
    assert (measure.state, measure.owner, measure.due_on) == ("assigned", lin, date(2024, 3, 1))
    measure_actions.assign(
        actor(Role.HEAD, body=office), measure, owner=make_person("Bo Chen"), due_on=date(2024, 4, 1)
    )
    assert (str(measure.owner), measure.due_on) == ("Bo Chen", date(2024, 4, 1))


def test_assign_for_a_day_before_the_meeting_is_refused_and_changes_nothing() -> None:
    measure = make_measure(make_meeting(make_body()))
    with pytest.raises(Refused) as refusal:
        measure_actions.assign(SYSTEM, measure, owner=make_person(), due_on=date(2023, 1, 1))
    measure.refresh_from_db()
    assert (list(refusal.value.fields), measure.state, measure.owner) == (["due_on"], "planned", None)


def test_assign_of_a_cancelled_action_is_refused() -> None:
    measure = make_measure(make_body())
    measure_actions.cancel(SYSTEM, measure, reason="no longer needed")
    with pytest.raises(WrongState):
        measure_actions.assign(SYSTEM, measure, owner=make_person())


def test_assign_by_a_contributor_is_refused_and_the_ledger_tells_who_did() -> None:
    office = make_body()
    measure = make_measure(office)
    with pytest.raises(NotAllowed):
        measure_actions.assign(actor(Role.CONTRIBUTOR, body=office), measure, owner=make_person())
    measure_actions.assign(actor(Role.CHAIR, body=office, name="Bo Chair"), measure, owner=make_person())
    line = history(measure)[0]
    assert (line.verb, line.by) == ("measure.assign", "Bo Chair")
