"""An answer is taken back."""

import pytest

from remit.conveyance.actions import track as track_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import clerk, issued, make_tree, track_of

pytestmark = pytest.mark.django_db


def test_it_is_open_again_and_both_turns_stay() -> None:
    tree = make_tree()
    track, who = track_of(issued(tree, points=0), tree.south), clerk(tree.south)
    track_actions.answer(who, track)
    track_actions.take_back(who, track, reason="The wrong street was swept.")
    assert (track.state, track.answered_on) == ("pending", None)
    assert [(turn.was, turn.now) for turn in track.turns.all()] == [("pending", "answered"), ("answered", "pending")]
    assert verify_records() is None


def test_it_needs_an_answer_a_reason_and_a_role_in_the_body() -> None:
    tree = make_tree()
    track, who = track_of(issued(tree, points=0), tree.south), clerk(tree.south)
    with pytest.raises(WrongState):
        track_actions.take_back(who, track, reason="A mistake.")
    track_actions.answer(who, track)
    with pytest.raises(Refused, match="reason"):
        track_actions.take_back(who, track, reason=" ")
    with pytest.raises(NotAllowed):
        track_actions.take_back(clerk(tree.north), track, reason="A mistake.")
