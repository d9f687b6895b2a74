"""An answer is returned."""

import pytest

from remit.conveyance.actions import track as track_actions
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import clerk, issued, make_tree, track_of
from tests.factories import actor

pytestmark = pytest.mark.django_db


def test_the_body_is_asked_again_and_reads_why_and_answers_again() -> None:
    tree = make_tree()
    track = track_of(issued(tree, points=0), tree.south)
    track_actions.answer(clerk(tree.south), track)
    track_actions.return_(actor(Role.VERIFIER, body=tree.city), track, reason="The map is missing.")
    turn = track.turns.last()
    assert turn is not None
    assert (track.state, track.answered_on, turn.words) == ("returned", None, "The map is missing.")
    track_actions.answer(clerk(tree.south), track)
    assert track.state == "answered"
    assert verify_records() is None


def test_without_a_reason_or_by_the_body_itself_it_is_refused() -> None:
    tree = make_tree()
    track = track_of(issued(tree, points=0), tree.south)
    track_actions.answer(clerk(tree.south), track)
    with pytest.raises(Refused, match="reason"):
        track_actions.return_(actor(Role.VERIFIER, body=tree.city), track, reason="")
    with pytest.raises(NotAllowed):
        track_actions.return_(clerk(tree.south), track, reason="No.")
