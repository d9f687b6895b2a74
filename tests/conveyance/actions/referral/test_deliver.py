"""A referral is delivered."""

import pytest

from remit.conveyance.actions import referral as referral_actions
from remit.kernel.errors import NotAllowed, WrongState
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_tree, referral_of

pytestmark = pytest.mark.django_db


def test_it_lies_before_the_body_once() -> None:
    tree = make_tree()
    referral = referral_actions.deliver(clerk(tree.south), referral_of(issued(tree), tree.south))
    assert (referral.state, history(referral)[0].verb) == ("delivered", "referral.deliver")
    with pytest.raises(WrongState):
        referral_actions.deliver(clerk(tree.south), referral)


def test_another_body_does_not_say_so() -> None:
    tree = make_tree()
    with pytest.raises(NotAllowed):
        referral_actions.deliver(clerk(tree.north), referral_of(issued(tree), tree.south))
