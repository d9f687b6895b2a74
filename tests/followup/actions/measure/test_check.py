"""Checking what was reported."""

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
    """An action of Lin Wei's, reported done by account 7."""
    office = make_body()
    measure = make_measure(office, owner=make_person())
    reporter = actor(Role.HEAD, body=office, account_id=7)
    return measure_actions.report_done(reporter, measure, done_on=date(2024, 1, 9))


def test_check_by_a_verifier_is_entered(reported: Measure) -> None:
    measure_actions.check(actor(Role.VERIFIER, body=reported.body, account_id=8), reported)
    reported.refresh_from_db()
    assert (reported.state, history(reported)[0].verb) == ("checked", "measure.check")


def test_the_owner_never_checks(reported: Measure) -> None:
    owner = actor(Role.VERIFIER, Role.CHAIR, body=reported.body, account_id=8, person_id=reported.owner_id)
    with pytest.raises(NotAllowed, match="responsible"):
        measure_actions.check(owner, reported)
    assert reported.state == "reported_done"


def test_who_reported_it_never_checks(reported: Measure) -> None:
    with pytest.raises(NotAllowed, match="reported"):
        measure_actions.check(actor(Role.CHAIR, body=reported.body, account_id=7), reported)


def test_check_by_the_clerk_is_refused(reported: Measure) -> None:
    with pytest.raises(NotAllowed):
        measure_actions.check(actor(Role.CLERK, body=reported.body, account_id=8), reported)


def test_check_of_what_is_not_reported_is_refused() -> None:
    with pytest.raises(WrongState):
        measure_actions.check(SYSTEM, make_measure(make_body()))
