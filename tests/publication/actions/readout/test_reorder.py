"""Another order of the paragraphs."""

import pytest

from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from remit.publication.queries.languages import paragraphs_of
from remit.publication.queries.readout import wrote
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


def test_what_was_read_before_the_approval_is_not_reordered_after_it() -> None:
    readout = make_readout()
    stale, order = Readout.objects.get(pk=readout.pk), [p.pk for p in reversed(paragraphs_of(readout))]
    approved(readout)
    with pytest.raises(Conflict):
        readout_actions.reorder(SYSTEM, stale, order=order)
    assert words(readout, "en") == list(ENGLISH)


def test_whoever_puts_the_paragraphs_in_another_order_is_its_author() -> None:
    readout = make_readout()
    who = actor(Role.CLERK, Role.REVIEWER, body=body_of(readout), account_id=9)
    readout_actions.reorder(who, readout, order=[p.pk for p in reversed(paragraphs_of(readout))])
    readout_actions.submit(SYSTEM, readout)
    assert (readout.author, wrote(who, readout)) == (9, True)
