"""Striking an action off the list."""

from datetime import date

import pytest

from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_measure, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def reported() -> Measure:
    """An action reported done."""
    measure = make_measure(make_body(), owner=make_person())
    return measure_actions.report_done(SYSTEM, measure, done_on=date(2024, 1, 9))


def test_strike_off_closes_what_was_checked(reported: Measure) -> None:
    measure_actions.check(SYSTEM, reported)
    measure_actions.strike_off(actor(Role.CLERK, body=reported.body), reported)
    reported.refresh_from_db()
    assert (reported.state, history(reported)[0].verb) == ("struck_off", "measure.strike_off")


def test_strike_off_before_it_is_checked_is_refused(reported: Measure) -> None:
    with pytest.raises(WrongState):
        measure_actions.strike_off(actor(Role.CLERK, body=reported.body), reported)


def test_strike_off_by_its_head_is_refused(reported: Measure) -> None:
    measure_actions.check(SYSTEM, reported)
    with pytest.raises(NotAllowed):
        measure_actions.strike_off(actor(Role.HEAD, body=reported.body), reported)
