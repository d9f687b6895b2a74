"""What was passed on goes out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from remit.conveyance import verifying
from remit.conveyance.actions import placing
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.models import Referral, Track
from remit.conveyance.queries.referral import referrals
from remit.kernel.errors import NotAllowed, WrongState
from remit.ledger.queries import history
from tests.conveyance.mandates import DUE, IMPLEMENT, clerk, issued, make_tree, referral_of, track_of
from tests.draining import drain

pytestmark = pytest.mark.django_db


def test_many_are_prepared_and_seen_when_sent_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "AT_ONCE", 1)
    tree = make_tree()
    mandate = issued(tree, selection={"bodies": [tree.north.pk]})
    referral, who = referral_of(mandate, tree.north), clerk(tree.north)
    despatch = referral_actions.pass_on(who, referral, selection={"under": [tree.north.pk]}, asks=[IMPLEMENT])
    assert (despatch.state, Referral.objects.count(), Track.objects.count()) == ("placing", 3, 1)
    assert [each.body for each in referrals(clerk(tree.streets[0]))] == []
    with pytest.raises(NotAllowed):
        referral_actions.send_on(clerk(tree.south), referral, despatch=despatch)
    referral_actions.send_on(who, referral, despatch=despatch)
    assert [each.body for each in referrals(clerk(tree.streets[0]))] == [tree.streets[0]]
    assert (despatch.state, history(despatch)[0].verb) == ("sent", "referral.send_on")
    with pytest.raises(WrongState):
        referral_actions.send_on(who, referral, despatch=despatch)


def test_the_worker_sends_on_what_was_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "AT_ONCE", 1)
    tree = make_tree()
    referral = referral_of(issued(tree, IMPLEMENT, selection={"bodies": [tree.north.pk]}), tree.north)
    later = replace(IMPLEMENT, due_on=DUE + timedelta(days=7))
    despatch = referral_actions.pass_on(clerk(tree.north), referral, selection={"under": [tree.north.pk]}, asks=[later])
    drain()
    despatch.refresh_from_db()
    assert (despatch.state, despatch.placed) == ("sent", 2)
    assert [track_of(referral.mandate, street).due_on for street in tree.streets] == [later.due_on] * 2
    assert (verifying.states(), verifying.tallies()) == (None, None)
