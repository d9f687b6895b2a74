"""A mandate to many bodies is prepared by the worker: all of it or nothing, whatever happens to the worker."""

import pytest

from remit.conveyance import jobs
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import placing
from remit.conveyance.models import Despatch, Mandate, Referral, Track
from remit.conveyance.queries.referral import referrals
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import IMPLEMENT, STUDY, Tree, clerk, make_mandate, make_tree
from tests.factories import SYSTEM

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(monkeypatch: pytest.MonkeyPatch) -> Tree:
    monkeypatch.setattr(placing, "AT_ONCE", 0)
    monkeypatch.setattr(placing, "BATCH", 3)
    return make_tree()


def _being_issued(tree: Tree) -> Despatch:
    mandate = make_mandate(tree, IMPLEMENT, STUDY)
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    return Despatch.objects.get()


def test_it_is_placed_batch_by_batch_and_then_seen(tree: Tree) -> None:
    despatch = _being_issued(tree)
    assert (Referral.objects.count(), Track.objects.count(), despatch.placed, despatch.expected) == (4, 0, 0, 4)
    jobs.place.func(despatch.pk)
    despatch.refresh_from_db()
    assert (Mandate.objects.get().state, despatch.state, despatch.placed) == ("issued", "sent", 4)
    assert Track.objects.count() == 8
    assert verify_records() is None


def test_what_a_killed_worker_had_placed_is_not_placed_again(tree: Tree) -> None:
    despatch = _being_issued(tree)
    placing.place_next(despatch)
    assert (Track.objects.count(), list(referrals(clerk(tree.south)))) == (6, [])
    assert verify_records() is None
    jobs.place.func(despatch.pk)
    assert Track.objects.count() == 8
    assert verify_records() is None
    jobs.place.func(despatch.pk)
    assert Track.objects.count() == 8
