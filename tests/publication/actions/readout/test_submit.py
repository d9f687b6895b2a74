"""Giving a readout to the reviewer."""

import pytest

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from tests.factories import SYSTEM, actor
from tests.publication.records import approved, body_of, make_readout

pytestmark = pytest.mark.django_db


def test_the_clerk_submits_what_is_finished_in_its_own_language() -> None:
    readout = make_readout()
    readout_actions.submit(actor(Role.CLERK, body=body_of(readout)), readout)
    readout.refresh_from_db()
    assert (readout.state, history(readout)[0].verb) == ("in_review", "readout.submit")


@pytest.mark.parametrize("texts", [(), ("The office met.",)])
def test_an_empty_text_is_refused_and_stays_a_draft(texts: tuple[str, ...]) -> None:
    readout = make_readout(texts=texts)
    if texts:
        readout_actions.add_paragraph(SYSTEM, readout)
    with pytest.raises(Refused):
        readout_actions.submit(SYSTEM, readout)
    assert readout.state == "draft"


def test_what_is_approved_is_not_submitted_again() -> None:
    with pytest.raises(WrongState):
        readout_actions.submit(SYSTEM, approved())


def test_a_member_submits_nothing() -> None:
    readout = make_readout()
    with pytest.raises(NotAllowed):
        readout_actions.submit(actor(Role.MEMBER, body=body_of(readout)), readout)
