"""Who asked insists."""

import pytest

from remit.conveyance.actions import referral as referral_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_tree, referral_of
from tests.factories import actor

pytestmark = pytest.mark.django_db


def test_the_body_has_it_in_hand_again() -> None:
    tree = make_tree()
    referral = referral_of(issued(tree), tree.south)
    referral_actions.claim_not_applicable(clerk(tree.south), referral, reason="none here")
    referral_actions.insist(actor(Role.ISSUER, body=tree.city), referral, reason="The quay counts as a harbour.")
    assert (referral.state, history(referral)[0].verb) == ("in_hand", "referral.insist")
    assert referral.turns.last().words == "The quay counts as a harbour."


def test_before_anything_was_said_without_a_reason_or_by_the_body_itself_it_is_refused() -> None:
    tree = make_tree()
    referral, issuer = referral_of(issued(tree), tree.south), actor(Role.ISSUER, body=tree.city)
    with pytest.raises(WrongState):
        referral_actions.insist(issuer, referral, reason="now")
    referral_actions.claim_not_applicable(clerk(tree.south), referral, reason="none here")
    with pytest.raises(Refused, match="reason"):
        referral_actions.insist(issuer, referral, reason="")
    with pytest.raises(NotAllowed):
        referral_actions.insist(actor(Role.CHAIR, body=tree.south), referral, reason="us")
