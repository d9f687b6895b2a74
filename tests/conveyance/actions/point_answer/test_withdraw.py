"""The answer to a paragraph is taken back."""

import pytest

from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import track as track_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from tests.conveyance.mandates import clerk, issued, make_tree, track_of
from tests.factories import SYSTEM

pytestmark = pytest.mark.django_db


def test_it_no_longer_stands_and_can_be_given_anew() -> None:
    tree = make_tree()
    mandate, who = issued(tree), clerk(tree.south)
    point = mandate.points.all()[0].point
    given = answer_actions.give(who, tree.south, point=point, version=mandate.version, outcome="done", words="Dredged.")
    with pytest.raises(Refused, match="reason"):
        answer_actions.withdraw(who, given, reason=" ")
    with pytest.raises(NotAllowed):
        answer_actions.withdraw(clerk(tree.north), given, reason="A mistake.")
    answer_actions.withdraw(who, given, reason="A mistake.")
    assert given.withdrawn_at is not None
    with pytest.raises(WrongState):
        answer_actions.withdraw(who, given, reason="A mistake.")
    answer_actions.give(who, tree.south, point=point, version=mandate.version, outcome="done", words="Dredged.")


def test_a_checked_answer_stays_until_its_checker_returns_it() -> None:
    tree = make_tree()
    mandate, who = issued(tree, points=1), clerk(tree.south)
    point, version = mandate.points.get().point, mandate.version
    given = answer_actions.give(who, tree.south, point=point, version=version, outcome="done", words="Dredged.")
    track = track_actions.verify(SYSTEM, track_actions.answer(who, track_of(mandate, tree.south)))
    for attempt in (
        lambda: answer_actions.withdraw(who, given, reason="A mistake."),
        lambda: answer_actions.replace(who, given, version=version, outcome="no_action", words="No quay."),
    ):
        with pytest.raises(WrongState, match="has been checked"):
            attempt()
    given.refresh_from_db()
    assert given.withdrawn_at is None
    track_actions.return_(SYSTEM, track, reason="Not dredged.")
    answer_actions.withdraw(who, given, reason="A mistake.")
    assert given.withdrawn_at is not None
