"""What is being sent out is stopped."""

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import placing
from remit.conveyance.models import Referral, Track
from remit.kernel.errors import NotAllowed, WrongState
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import clerk, issued, make_tree
from tests.factories import SYSTEM

pytestmark = pytest.mark.django_db


def test_nothing_of_it_remains_and_it_can_be_issued_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = make_tree()
    monkeypatch.setattr(placing, "AT_ONCE", 2)
    mandate = issued(tree)
    placing.place_all_tracks(mandate.despatches.get(), list(mandate.asks.all()))
    assert (mandate.state, Referral.objects.count(), Track.objects.count()) == ("issuing", 4, 4)
    mandate_actions.stop(clerk(tree.city), mandate)
    assert (mandate.state, mandate.issued_on, mandate.despatches.get().state) == ("draft", None, "stopped")
    assert (Referral.objects.count(), Track.objects.count(), verify_records()) == (0, 0, None)
    monkeypatch.undo()
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    assert (mandate.state, Referral.objects.count()) == ("issued", 4)


def test_a_further_despatch_is_stopped_and_the_first_one_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = make_tree()
    mandate = issued(tree, selection={"bodies": [tree.south.pk]})
    monkeypatch.setattr(placing, "AT_ONCE", 0)
    mandate_actions.extend(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    assert Referral.objects.count() == 4
    mandate_actions.stop(clerk(tree.city), mandate)
    assert (mandate.state, [row.body for row in Referral.objects.all()]) == ("issued", [tree.south])


def test_what_has_gone_out_is_not_stopped_and_strangers_stop_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = make_tree()
    with pytest.raises(WrongState, match="gone out"):
        mandate_actions.stop(clerk(tree.city), issued(tree))
    monkeypatch.setattr(placing, "AT_ONCE", 0)
    with pytest.raises(NotAllowed):
        mandate_actions.stop(clerk(tree.north), issued(tree))
