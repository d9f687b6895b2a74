"""Who asked agrees that a referral does not apply."""

import pytest

from remit.conveyance import verifying
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.models import Turn
from remit.conveyance.queries.standing import standing
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import IMPLEMENT, STUDY, clerk, issued, make_tree, referral_of, track_of
from tests.factories import actor

pytestmark = pytest.mark.django_db


def test_it_leaves_the_base_and_is_shown_as_such() -> None:
    tree = make_tree()
    mandate = issued(tree, IMPLEMENT, STUDY)
    referral = referral_of(mandate, tree.south)
    referral_actions.claim_not_applicable(clerk(tree.south), referral, reason="none here")
    referral_actions.agree(actor(Role.ISSUER, body=tree.city), referral)
    assert (referral.state, history(referral)[0].verb) == ("not_applicable", "referral.agree")
    assert [track_of(mandate, tree.south, kind).state for kind in ("implement", "study")] == ["not_applicable"] * 2
    counted = {(row.kind, row.state): row.n for row in standing(mandate, [tree.city])}
    assert counted == {
        ("implement", "pending"): 3,
        ("implement", "not_applicable"): 1,
        ("study", "pending"): 3,
        ("study", "not_applicable"): 1,
    }
    assert Turn.objects.filter(track__isnull=False).count() == 2
    assert (verifying.states(), verifying.tallies(), verify_records()) == (None, None, None)


def test_unasked_or_by_the_body_itself_it_is_refused() -> None:
    tree = make_tree()
    referral = referral_of(issued(tree), tree.south)
    with pytest.raises(WrongState):
        referral_actions.agree(actor(Role.ISSUER, body=tree.city), referral)
    referral_actions.claim_not_applicable(clerk(tree.south), referral, reason="none here")
    with pytest.raises(NotAllowed):
        referral_actions.agree(actor(Role.CHAIR, body=tree.south), referral)
