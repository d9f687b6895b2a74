"""A referral is passed on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from remit.conveyance import verifying
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.models import Referral
from remit.conveyance.queries.standing import standing
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import (
    DUE,
    IMPLEMENT,
    STUDY,
    Tree,
    clerk,
    issued,
    make_tree,
    referral_of,
    track_of,
)
from tests.factories import actor, make_body

pytestmark = pytest.mark.django_db


def _of_the_north(tree: Tree) -> Referral:
    mandate = issued(tree, IMPLEMENT, STUDY, selection={"bodies": [tree.north.pk]})
    return referral_of(mandate, tree.north)


def test_chosen_tracks_go_to_the_bodies_below_and_count_above() -> None:
    tree = make_tree()
    referral = _of_the_north(tree)
    despatch = referral_actions.pass_on(
        clerk(tree.north), referral, selection={"under": [tree.north.pk]}, asks=[IMPLEMENT]
    )
    assert (despatch.state, despatch.expected, despatch.above, despatch.body) == ("sent", 2, referral, tree.north)
    below = list(Referral.objects.filter(above=referral).order_by("body"))
    assert [each.body for each in below] == tree.streets
    assert [[(t.kind, t.due_on) for t in each.tracks.all()] for each in below] == [[("implement", DUE)]] * 2
    assert (referral.state, history(despatch)[0].verb) == ("in_hand", "referral.pass_on")
    counted = {(row.kind, row.state): row.n for row in standing(referral.mandate, [tree.north])}
    assert counted == {("implement", "pending"): 3, ("study", "pending"): 1}
    assert (verifying.states(), verifying.tallies(), verify_records()) == (None, None, None)


def test_it_goes_on_to_any_depth_and_to_nobody_twice() -> None:
    tree = make_tree()
    lane = make_body("Lane", superior=tree.streets[0])
    tree.streets[0].refresh_from_db()
    referral = _of_the_north(tree)
    select = {"bodies": [tree.streets[0].pk]}
    referral_actions.pass_on(clerk(tree.north), referral, selection=select, asks=[IMPLEMENT])
    street = referral_of(referral.mandate, tree.streets[0])
    referral_actions.pass_on(clerk(tree.streets[0]), street, selection={"bodies": [lane.pk]}, asks=[IMPLEMENT])
    assert referral_of(referral.mandate, lane).above == street
    with pytest.raises(Refused, match="Nobody is left"):
        referral_actions.pass_on(clerk(tree.north), referral, selection=select, asks=[IMPLEMENT])
    referral_actions.pass_on(
        clerk(tree.north), referral, selection={"under": [tree.north.pk]}, asks=[replace(IMPLEMENT)]
    )
    assert Referral.objects.filter(mandate=referral.mandate).count() == 4


def test_a_tighter_day_or_another_track_needs_a_signed_reason() -> None:
    tree = make_tree()
    referral, who = _of_the_north(tree), clerk(tree.north)
    select = {"bodies": [tree.streets[0].pk]}
    entries = Entry.objects.count()
    earlier = replace(IMPLEMENT, due_on=DUE - timedelta(days=1))
    publicise = replace(STUDY, kind="publicise")
    for asks in ([earlier], [publicise], [replace(IMPLEMENT, due_on=None, working_days=90)]):
        with pytest.raises(Refused, match="than was asked of you") as refused:
            referral_actions.pass_on(who, referral, selection=select, asks=asks)
        assert list(refused.value.fields) == ["reason"]
    assert (Referral.objects.count(), Entry.objects.count()) == (1, entries)
    despatch = referral_actions.pass_on(who, referral, selection=select, asks=[earlier], reason="We report ourselves.")
    assert despatch.selection["reason"] == "We report ourselves."
    assert track_of(referral.mandate, tree.streets[0]).due_on == DUE - timedelta(days=1)


def test_circles_strangers_wrong_states_and_others_are_refused() -> None:
    tree = make_tree()
    referral, who = _of_the_north(tree), clerk(tree.north)
    for strange in (tree.city, tree.south):
        with pytest.raises(Refused, match="below yours"):
            referral_actions.pass_on(who, referral, selection={"bodies": [strange.pk]}, asks=[IMPLEMENT])
    with pytest.raises(Refused, match="below yours"):
        referral_actions.pass_on(who, referral, selection={"under": [tree.city.pk]}, asks=[IMPLEMENT])
    with pytest.raises(Refused, match="Nobody is left"):
        referral_actions.pass_on(who, referral, selection={}, asks=[IMPLEMENT])
    with pytest.raises(NotAllowed):
        referral_actions.pass_on(
            clerk(tree.city), referral, selection={"bodies": [tree.streets[0].pk]}, asks=[IMPLEMENT]
        )
    referral_actions.send_back(actor(Role.CHAIR, body=tree.north), referral, reason="not ours")
    with pytest.raises(WrongState):
        referral_actions.pass_on(who, referral, selection={"bodies": [tree.streets[0].pk]}, asks=[IMPLEMENT])
