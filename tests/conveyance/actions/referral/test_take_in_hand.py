"""A referral is taken in hand."""

import pytest

from remit.conveyance.actions import referral as referral_actions
from remit.kernel.errors import NotAllowed, WrongState
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import clerk, issued, make_tree, referral_of

pytestmark = pytest.mark.django_db


def test_the_body_is_at_work_on_it() -> None:
    tree = make_tree()
    referral = referral_actions.take_in_hand(clerk(tree.south), referral_of(issued(tree), tree.south))
    assert (referral.state, history(referral)[0].verb) == ("in_hand", "referral.take_in_hand")
    assert [(turn.was, turn.now) for turn in referral.turns.all()] == [("issued", "in_hand")]
    assert verify_records() is None


def test_twice_and_by_another_body_are_refused() -> None:
    tree = make_tree()
    referral = referral_of(issued(tree), tree.south)
    with pytest.raises(NotAllowed):
        referral_actions.take_in_hand(clerk(tree.city), referral)
    referral_actions.take_in_hand(clerk(tree.south), referral)
    with pytest.raises(WrongState):
        referral_actions.take_in_hand(clerk(tree.south), referral)
