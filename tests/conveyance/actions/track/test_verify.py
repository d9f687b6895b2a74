"""An answer is checked."""

from datetime import date

import pytest

from remit.conveyance.actions import track as track_actions
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_tree, track_of
from tests.factories import actor, also

pytestmark = pytest.mark.django_db


def test_it_stands_as_given_on_its_day() -> None:
    tree = make_tree()
    track = track_of(issued(tree, points=0), tree.south)
    track_actions.answer(clerk(tree.south), track, happened_on=date(2024, 1, 8))
    track_actions.verify(actor(Role.VERIFIER, body=tree.city), track)
    assert (track.state, track.answered_on) == ("verified", date(2024, 1, 8))
    assert history(track)[0].verb == "track.verify"


def test_only_an_answer_and_only_by_a_verifier_who_does_not_answer_for_the_body() -> None:
    tree = make_tree()
    track = track_of(issued(tree, points=0), tree.south)
    verifier = actor(Role.VERIFIER, body=tree.city)
    with pytest.raises(WrongState):
        track_actions.verify(verifier, track)
    track_actions.answer(clerk(tree.south), track)
    for who in (clerk(tree.city), actor(Role.VERIFIER, body=tree.south), also(verifier, Role.HEAD, body=tree.south)):
        with pytest.raises(NotAllowed):
            track_actions.verify(who, track)
