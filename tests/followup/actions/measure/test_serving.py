"""Actions that serve paragraphs answer them."""

from datetime import date

import pytest

from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.models import Mandate, PointAnswer
from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.followup.queries.serving import serving
from remit.kernel.errors import Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.papers.models import Point
from tests.conveyance.mandates import Tree, clerk, issued, make_tree, referral_of
from tests.factories import SYSTEM, actor
from tests.followup.records import make_person

pytestmark = pytest.mark.django_db
DONE = date(2024, 1, 9)


def _points(mandate: Mandate) -> list[Point]:
    return [row.point for row in mandate.points.order_by("point_id")]


def _planned(tree: Tree, mandate: Mandate, *points: Point) -> Measure:
    return measure_actions.plan(
        clerk(tree.south),
        tree.south,
        texts={"en": "Dredge"},
        owner=make_person(),
        referral=referral_of(mandate, tree.south),
        points=points,
        happened_on=date(2024, 1, 8),
    )


def _checked(measure: Measure) -> Measure:
    return measure_actions.check(SYSTEM, measure_actions.report_done(SYSTEM, measure, done_on=DONE))


def test_the_last_of_a_paragraphs_actions_struck_off_answers_it() -> None:
    tree = make_tree()
    mandate = issued(tree)
    first, second = _points(mandate)
    one, two = _planned(tree, mandate, first), _planned(tree, mandate, first, second)
    measure_actions.strike_off(clerk(tree.south), _checked(one))
    assert PointAnswer.objects.count() == 0
    _checked(two)
    assert PointAnswer.objects.count() == 0
    measure_actions.strike_off(actor(Role.ISSUER, body=tree.south), two)
    told = PointAnswer.objects.order_by("point_id").values_list(
        "point", "outcome", "happened_on", "evidence_kind", "evidence_id"
    )
    assert list(told) == [(point.pk, "done", DONE, "followup.measure", two.pk) for point in (first, second)]
    verbs = [entry.verb for entry in Entry.objects.order_by("-id")[:3]]
    assert verbs == ["measure.strike_off", "point_answer.give", "point_answer.give"]


def test_cancelling_the_rest_answers_it_too_but_cancelling_all_does_not() -> None:
    tree = make_tree()
    mandate = issued(tree)
    first, second = _points(mandate)
    done, rest, alone = (_planned(tree, mandate, point) for point in (first, first, second))
    measure_actions.strike_off(clerk(tree.south), _checked(done))
    measure_actions.cancel(clerk(tree.south), rest, reason="not needed")
    measure_actions.cancel(clerk(tree.south), alone, reason="not needed")
    assert list(PointAnswer.objects.values_list("point", "evidence_id")) == [(first.pk, done.pk)]


def test_an_action_sent_back_takes_its_answer_back() -> None:
    tree = make_tree()
    mandate = issued(tree)
    measure = _checked(_planned(tree, mandate, _points(mandate)[0]))
    measure_actions.strike_off(clerk(tree.south), measure)
    measure_actions.return_(actor(Role.VERIFIER, body=tree.south), measure, reason="The quay is not dredged.")
    assert (measure.state, PointAnswer.objects.filter(withdrawn_at=None).count()) == ("in_progress", 0)
    measure_actions.strike_off(clerk(tree.south), _checked(measure))
    assert PointAnswer.objects.filter(withdrawn_at=None).count() == 1


def test_what_the_body_said_itself_stays() -> None:
    tree = make_tree()
    mandate = issued(tree)
    point = _points(mandate)[0]
    assert mandate.version is not None
    answer_actions.give(
        clerk(tree.south), tree.south, point=point, version=mandate.version, outcome="continuing", rhythm_months=6
    )
    measure_actions.strike_off(clerk(tree.south), _checked(_planned(tree, mandate, point)))
    assert PointAnswer.objects.get().outcome == "continuing"


def test_only_what_the_body_was_asked_for_can_be_served() -> None:
    tree = make_tree()
    mandate = issued(tree, points=1)
    assert mandate.version is not None
    other = mandate.version.paper.points.last()
    assert other is not None
    with pytest.raises(Refused, match="take up this paragraph"):
        _planned(tree, mandate, other)
    with pytest.raises(Refused, match="another body"):
        measure_actions.plan(
            clerk(tree.south), tree.south, texts={"en": "x"}, referral=referral_of(mandate, tree.north)
        )
    assert Measure.objects.count() == 0


def test_serving_names_the_actions_by_paragraph() -> None:
    tree = make_tree()
    mandate = issued(tree)
    first, second = _points(mandate)
    one = _planned(tree, mandate, first)
    referral = referral_of(mandate, tree.south)
    assert serving(clerk(tree.south), referral, [first.pk, second.pk]) == {first.pk: [one]}
