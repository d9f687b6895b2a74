"""Approving a readout."""

import pytest

from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from remit.publication.queries import readout as queries
from remit.publication.queries.waiting import waiting
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_meeting
from tests.publication.records import body_of, make_readout

pytestmark = pytest.mark.django_db


def draft_of(account: int) -> Readout:
    """In review, written by that account."""
    office = make_body()
    clerk = actor(Role.CLERK, body=office, account_id=account)
    readout = readout_actions.draft(clerk, make_meeting(office), language="en")
    return readout_actions.submit(clerk, readout)


def test_the_reviewer_approves_what_another_wrote() -> None:
    readout = draft_of(7)
    readout_actions.approve(actor(Role.REVIEWER, body=body_of(readout), account_id=8), readout)
    readout.refresh_from_db()
    assert (readout.state, readout.approver, history(readout)[0].verb) == ("approved", 8, "readout.approve")


def test_the_author_does_not_approve_even_as_reviewer() -> None:
    readout = draft_of(7)
    with pytest.raises(NotAllowed, match="wrote"):
        readout_actions.approve(actor(Role.REVIEWER, Role.CHAIR, body=body_of(readout), account_id=7), readout)
    assert readout.state == "in_review"


def test_nobody_approves_who_wrote_in_it_before_the_last_author() -> None:
    readout = draft_of(7)
    office = body_of(readout)
    readout_actions.request_changes(SYSTEM, readout, reason="again")
    other = actor(Role.CLERK, body=office, account_id=9)
    readout = readout_actions.submit(other, readout_actions.write(other, readout, language="en", title="Quays"))
    with pytest.raises(NotAllowed, match="wrote"):
        readout_actions.approve(actor(Role.REVIEWER, body=office, account_id=7), readout)


def test_a_draft_is_not_approved() -> None:
    with pytest.raises(WrongState):
        readout_actions.approve(SYSTEM, make_readout())


def test_the_clerk_does_not_approve() -> None:
    readout = draft_of(7)
    with pytest.raises(NotAllowed):
        readout_actions.approve(actor(Role.CLERK, body=body_of(readout), account_id=8), readout)


def test_the_author_does_not_approve_under_another_account() -> None:
    readout = draft_of(7)
    second = actor(Role.REVIEWER, body=body_of(readout), account_id=8, account_ids=frozenset({7}))
    with pytest.raises(NotAllowed, match="wrote"):
        readout_actions.approve(second, readout)
    assert (queries.next_verbs(second, readout), waiting(second)) == (["request_changes"], [])


def test_who_wrote_before_the_last_author_is_not_offered_to_approve() -> None:
    readout = draft_of(7)
    office = body_of(readout)
    readout_actions.request_changes(SYSTEM, readout, reason="again")
    other = actor(Role.CLERK, body=office, account_id=9)
    readout = readout_actions.submit(other, readout_actions.write(other, readout, language="en", title="Quays"))
    assert queries.next_verbs(actor(Role.REVIEWER, body=office, account_id=7), readout) == ["request_changes"]
    second = actor(Role.REVIEWER, body=office, account_id=8, account_ids=frozenset({7}))
    with pytest.raises(NotAllowed, match="wrote"):
        readout_actions.approve(second, readout)
