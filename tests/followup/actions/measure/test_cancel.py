"""Cancelling an action."""

from datetime import date

import pytest

from remit.followup.actions import measure as measure_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_measure, make_person

pytestmark = pytest.mark.django_db


def test_cancel_keeps_the_reason() -> None:
    office = make_body()
    measure = make_measure(office)
    measure_actions.cancel(actor(Role.CHAIR, body=office), measure, reason="the quay is gone")
    measure.refresh_from_db()
    assert (measure.state, history(measure)[0].reason) == ("cancelled", "the quay is gone")


def test_cancel_without_a_reason_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        measure_actions.cancel(SYSTEM, make_measure(make_body()), reason="")
    assert list(refusal.value.fields) == ["reason"]


def test_cancel_of_what_is_done_is_refused() -> None:
    measure = make_measure(make_body(), owner=make_person())
    measure_actions.report_done(SYSTEM, measure, done_on=date(2024, 1, 9))
    with pytest.raises(WrongState):
        measure_actions.cancel(SYSTEM, measure, reason="too late")


def test_cancel_by_a_verifier_is_refused() -> None:
    office = make_body()
    with pytest.raises(NotAllowed):
        measure_actions.cancel(actor(Role.VERIFIER, body=office), make_measure(office), reason="no")
