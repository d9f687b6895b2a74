"""A paragraph is answered."""

from datetime import date

import pytest

from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.queries.referral import point_answers
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_tree
from tests.factories import actor

pytestmark = pytest.mark.django_db


def test_one_answer_stands_for_every_demand_that_cites_the_paragraph() -> None:
    tree = make_tree()
    mandate = issued(tree)
    point = mandate.points.all()[0].point
    given = answer_actions.give(
        clerk(tree.south), tree.south, point=point, version=mandate.version, outcome="continuing", rhythm_months=6
    )
    assert (given.outcome, given.rhythm_months, given.happened_on) == ("continuing", 6, date(2024, 1, 10))
    assert history(given)[0].verb == "point_answer.give"
    assert list(point_answers(clerk(tree.south))) == [given]
    assert list(point_answers(clerk(tree.city))) == []
    assert list(point_answers(actor(Role.SUPERVISOR, body=tree.city, down=True))) == [given]
    with pytest.raises(Refused, match="answered this paragraph already"):
        answer_actions.give(
            clerk(tree.south), tree.south, point=point, version=mandate.version, outcome="done", words="Dredged."
        )


def test_no_action_without_a_reason_and_continuing_without_a_rhythm_are_refused() -> None:
    tree = make_tree()
    mandate = issued(tree)
    point = mandate.points.all()[0].point
    for outcome, told in (("no_action", "no action is needed"), ("continuing", "how many months")):
        with pytest.raises(Refused, match=told):
            answer_actions.give(clerk(tree.south), tree.south, point=point, version=mandate.version, outcome=outcome)


def test_done_rests_on_words_or_on_what_shows_it() -> None:
    tree = make_tree()
    mandate = issued(tree)
    first, second = [row.point for row in mandate.points.all()]
    who, version = clerk(tree.south), mandate.version
    with pytest.raises(Refused, match="what was done") as refused:
        answer_actions.give(who, tree.south, point=first, version=version, outcome="done", words=" ")
    assert set(refused.value.fields) == {"words"}
    answer_actions.give(who, tree.south, point=first, version=version, outcome="done", words="Dredged.")
    shown = Evidence("followup.measure", 1, date(2024, 1, 9))
    given = answer_actions.give(who, tree.south, point=second, version=version, outcome="done", evidence=shown)
    assert (given.evidence_kind, given.evidence_id) == ("followup.measure", 1)


def test_another_body_does_not_answer_for_it_nor_for_a_day_to_come() -> None:
    tree = make_tree()
    mandate = issued(tree)
    point = mandate.points.all()[0].point
    with pytest.raises(NotAllowed):
        answer_actions.give(clerk(tree.north), tree.south, point=point, version=mandate.version, outcome="done")
    with pytest.raises(Refused, match="still to come"):
        answer_actions.give(
            clerk(tree.south),
            tree.south,
            point=point,
            version=mandate.version,
            outcome="done",
            happened_on=date(2025, 1, 1),
        )
