"""Beginning with an action."""

import pytest

from remit.followup.actions import measure as measure_actions
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import actor, make_body
from tests.followup.records import make_measure, make_person

pytestmark = pytest.mark.django_db


def test_the_owner_begins_without_holding_any_role() -> None:
    lin = make_person()
    measure = make_measure(make_body(), owner=lin)
    measure_actions.start(actor(person_id=lin.pk), measure)
    measure.refresh_from_db()
    assert (measure.state, history(measure)[0].verb) == ("in_progress", "measure.start")


def test_start_before_it_is_assigned_is_refused() -> None:
    office = make_body()
    with pytest.raises(WrongState):
        measure_actions.start(actor(Role.HEAD, body=office), make_measure(office))


def test_start_by_somebody_of_another_body_is_refused() -> None:
    measure = make_measure(make_body(), owner=make_person())
    with pytest.raises(NotAllowed):
        measure_actions.start(actor(Role.HEAD, body=make_body("Elsewhere")), measure)
    assert measure.state == "assigned"
