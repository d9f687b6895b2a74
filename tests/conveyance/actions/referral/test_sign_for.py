"""A referral is signed for."""

import pytest

from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.models import Receipt
from remit.kernel.errors import NotAllowed, Refused
from remit.ledger.queries import history
from tests.conftest import TODAY
from tests.conveyance.mandates import clerk, issued, make_tree, make_version, referral_of

pytestmark = pytest.mark.django_db


def test_the_body_has_the_version_in_hand() -> None:
    tree = make_tree()
    mandate = issued(tree)
    referral = referral_actions.sign_for(clerk(tree.south), referral_of(mandate, tree.south))
    receipt = Receipt.objects.get()
    assert (referral.state, receipt.version, receipt.signed_on) == ("signed_for", mandate.version, TODAY)
    assert [line.verb for line in history(referral)] == ["referral.sign_for"]


def test_the_same_version_twice_is_refused_and_a_newer_one_is_signed_for_again() -> None:
    tree = make_tree()
    mandate = issued(tree)
    referral = referral_actions.sign_for(clerk(tree.south), referral_of(mandate, tree.south))
    with pytest.raises(Refused, match="signed for already"):
        referral_actions.sign_for(clerk(tree.south), referral)
    assert mandate.paper is not None
    newer = make_version(mandate.paper)
    referral_actions.sign_for(clerk(tree.south), referral, version=newer)
    assert list(Receipt.objects.order_by("id").values_list("version__number", flat=True)) == [1, 2]


def test_another_body_does_not_sign() -> None:
    tree = make_tree()
    mandate = issued(tree)
    with pytest.raises(NotAllowed):
        referral_actions.sign_for(clerk(tree.north), referral_of(mandate, tree.south))
    assert Receipt.objects.count() == 0
