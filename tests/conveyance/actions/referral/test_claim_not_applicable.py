"""A body says that a referral does not apply to it."""

import pytest

from remit.conveyance.actions import referral as referral_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_tree, referral_of, track_of

pytestmark = pytest.mark.django_db


def test_it_stays_in_the_base_until_who_asked_agrees() -> None:
    tree = make_tree()
    mandate = issued(tree)
    referral = referral_of(mandate, tree.south)
    referral_actions.claim_not_applicable(clerk(tree.south), referral, reason="There is no harbour here.")
    assert (referral.state, history(referral)[0].verb) == ("claimed_not_applicable", "referral.claim_not_applicable")
    assert track_of(mandate, tree.south).state == "pending"


def test_without_a_reason_twice_or_by_another_body_it_is_refused() -> None:
    tree = make_tree()
    referral = referral_of(issued(tree), tree.south)
    with pytest.raises(Refused, match="reason"):
        referral_actions.claim_not_applicable(clerk(tree.south), referral, reason="")
    with pytest.raises(NotAllowed):
        referral_actions.claim_not_applicable(clerk(tree.city), referral, reason="theirs")
    referral_actions.claim_not_applicable(clerk(tree.south), referral, reason="none here")
    with pytest.raises(WrongState):
        referral_actions.claim_not_applicable(clerk(tree.south), referral, reason="none here")
