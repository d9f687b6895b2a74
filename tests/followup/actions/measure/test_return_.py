"""Sending back what is not done yet."""

from datetime import date

import pytest

from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.kernel.errors import NotAllowed, Refused, WrongState
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


def test_return_puts_it_in_progress_again_and_the_ledger_keeps_the_reason(reported: Measure) -> None:
    measure_actions.return_(actor(Role.VERIFIER, body=reported.body), reported, reason="two quays are missing")
    reported.refresh_from_db()
    line = history(reported, values=True)[0]
    assert (reported.state, reported.done_on) == ("in_progress", None)
    assert (line.reason, line.was["done_on"]) == ("two quays are missing", "2024-01-09")


def test_return_without_a_reason_is_refused(reported: Measure) -> None:
    with pytest.raises(Refused) as refusal:
        measure_actions.return_(SYSTEM, reported, reason=" ")
    assert list(refusal.value.fields) == ["reason"]


def test_return_by_the_clerk_is_refused(reported: Measure) -> None:
    with pytest.raises(NotAllowed):
        measure_actions.return_(actor(Role.CLERK, body=reported.body), reported, reason="two quays are missing")


def test_return_of_what_is_still_open_is_refused() -> None:
    with pytest.raises(WrongState):
        measure_actions.return_(SYSTEM, make_measure(make_body()), reason="nothing was done")
