"""Another order of the paragraphs."""

import pytest

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from remit.publication.queries.languages import paragraphs_of
from tests.factories import SYSTEM, actor
from tests.publication.records import ENGLISH, approved, body_of, make_readout, words

pytestmark = pytest.mark.django_db


def test_the_paragraphs_stand_in_the_order_asked_for() -> None:
    readout = make_readout()
    first, second = paragraphs_of(readout)
    readout_actions.reorder(SYSTEM, readout, order=[second.pk, first.pk])
    assert words(readout, "en") == [ENGLISH[1], ENGLISH[0]]
    assert history(readout)[0].verb == "readout.reorder"


def test_an_order_that_forgets_a_paragraph_is_refused() -> None:
    readout = make_readout()
    with pytest.raises(Refused, match="meanwhile"):
        readout_actions.reorder(SYSTEM, readout, order=[paragraphs_of(readout)[0].pk])


def test_what_is_approved_keeps_its_order() -> None:
    readout = approved()
    with pytest.raises(WrongState):
        readout_actions.reorder(SYSTEM, readout, order=[p.pk for p in reversed(paragraphs_of(readout))])


def test_a_reviewer_does_not_reorder() -> None:
    readout = make_readout()
    with pytest.raises(NotAllowed):
        readout_actions.reorder(actor(Role.REVIEWER, body=body_of(readout)), readout, order=[])
