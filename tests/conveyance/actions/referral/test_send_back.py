"""A referral is sent back."""

import pytest

from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.models import Turn
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_tree, referral_of
from tests.factories import actor

pytestmark = pytest.mark.django_db


def test_the_chair_says_that_it_is_for_another_body() -> None:
    tree = make_tree()
    chair = actor(Role.CHAIR, body=tree.south)
    referral = referral_of(issued(tree), tree.south)
    referral_actions.send_back(chair, referral, reason="The harbour is the north's.")
    assert (referral.state, history(referral)[0].verb) == ("sent_back", "referral.send_back")
    assert Turn.objects.get().words == "The harbour is the north's."
    with pytest.raises(WrongState):
        referral_actions.send_back(chair, referral, reason="again")


def test_without_a_reason_or_by_a_clerk_it_is_refused_and_leaves_no_entry() -> None:
    tree = make_tree()
    referral = referral_of(issued(tree), tree.south)
    entries = Entry.objects.count()
    with pytest.raises(Refused, match="reason"):
        referral_actions.send_back(actor(Role.CHAIR, body=tree.south), referral, reason=" ")
    with pytest.raises(NotAllowed):
        referral_actions.send_back(clerk(tree.south), referral, reason="not ours")
    assert (referral.state, Entry.objects.count()) == ("issued", entries)
