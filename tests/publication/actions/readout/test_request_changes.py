"""Sending a readout back."""

import pytest

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from tests.factories import SYSTEM, actor
from tests.publication.records import approved, body_of, make_readout

pytestmark = pytest.mark.django_db


def test_the_reviewer_asks_for_changes_and_the_approval_is_gone() -> None:
    readout = approved()
    readout_actions.request_changes(actor(Role.REVIEWER, body=body_of(readout)), readout, reason="name the quay")
    readout.refresh_from_db()
    assert (readout.state, readout.approver, history(readout)[0].reason) == (
        "changes_requested",
        None,
        "name the quay",
    )


def test_without_a_reason_it_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        readout_actions.request_changes(SYSTEM, approved(), reason=" ")
    assert list(refusal.value.fields) == ["reason"]


def test_of_a_draft_it_is_refused() -> None:
    with pytest.raises(WrongState):
        readout_actions.request_changes(SYSTEM, make_readout(), reason="too early")


def test_the_clerk_does_not_ask_for_changes() -> None:
    readout = approved()
    with pytest.raises(NotAllowed):
        readout_actions.request_changes(actor(Role.CLERK, body=body_of(readout)), readout, reason="mine")
