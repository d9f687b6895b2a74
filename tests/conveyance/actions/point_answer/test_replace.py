"""An answer is put in the place of another."""

import pytest

from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.models import PointAnswer
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.ledger.models import Entry
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import Tree, clerk, issued, make_tree

pytestmark = pytest.mark.django_db


def _given(tree: Tree) -> PointAnswer:
    mandate = issued(tree)
    row = mandate.points.first()
    assert row is not None
    assert mandate.version is not None
    return answer_actions.give(
        clerk(tree.south), tree.south, point=row.point, version=mandate.version, outcome="done", words="Dredged."
    )


def test_the_new_one_stands_and_the_old_one_stays_as_taken_back() -> None:
    tree = make_tree()
    old = _given(tree)
    new = answer_actions.replace(
        clerk(tree.south), old, version=old.version, outcome="continuing", words="Every year.", rhythm_months=12
    )
    rows = [(row.pk, row.outcome, row.withdrawn_at is None) for row in PointAnswer.objects.order_by("pk")]
    assert rows == [(old.pk, "done", False), (new.pk, "continuing", True)]
    verbs = [entry.verb for entry in Entry.objects.order_by("-id")[:3]]
    assert verbs == ["point_answer.replace", "point_answer.give", "point_answer.withdraw"]
    assert verify_records() is None


def test_a_poor_answer_taken_back_already_or_by_another_body_changes_nothing() -> None:
    tree = make_tree()
    old = _given(tree)
    with pytest.raises(Refused, match="no action"):
        answer_actions.replace(clerk(tree.south), old, version=old.version, outcome="no_action")
    with pytest.raises(NotAllowed):
        answer_actions.replace(clerk(tree.north), old, version=old.version, outcome="done")
    assert PointAnswer.objects.filter(withdrawn_at=None).get().words == "Dredged."
    old.refresh_from_db()
    answer_actions.withdraw(clerk(tree.south), old, reason="wrong")
    with pytest.raises(WrongState):
        answer_actions.replace(clerk(tree.south), old, version=old.version, outcome="done")
