"""The answer to a paragraph is taken back."""

import pytest

from remit.conveyance.actions import point_answer as answer_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from tests.conveyance.mandates import clerk, issued, make_tree

pytestmark = pytest.mark.django_db


def test_it_no_longer_stands_and_can_be_given_anew() -> None:
    tree = make_tree()
    mandate, who = issued(tree), clerk(tree.south)
    point = mandate.points.all()[0].point
    given = answer_actions.give(who, tree.south, point=point, version=mandate.version, outcome="done")
    with pytest.raises(Refused, match="reason"):
        answer_actions.withdraw(who, given, reason=" ")
    with pytest.raises(NotAllowed):
        answer_actions.withdraw(clerk(tree.north), given, reason="A mistake.")
    answer_actions.withdraw(who, given, reason="A mistake.")
    assert given.withdrawn_at is not None
    with pytest.raises(WrongState):
        answer_actions.withdraw(who, given, reason="A mistake.")
    answer_actions.give(who, tree.south, point=point, version=mandate.version, outcome="done")
