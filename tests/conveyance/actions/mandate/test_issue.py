"""A mandate is issued."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Body
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate, PointAnswer, Referral, Track
from remit.conveyance.queries.answered import answered_count, which_answered
from remit.conveyance.queries.referral import outlines, referrals
from remit.conveyance.queries.standing import standing
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.verify_records import verify_records
from tests.conftest import TODAY
from tests.conveyance.mandates import DUE, IMPLEMENT, STUDY, clerk, issued, make_mandate, make_tree, track_of
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_every_body_below_is_asked_for_every_track_and_sees_it() -> None:
    tree = make_tree()
    mandate = issued(tree, IMPLEMENT, STUDY)
    below = [tree.north, *tree.streets, tree.south]
    assert (mandate.state, mandate.issued_on) == ("issued", TODAY)
    assert set(Track.objects.values_list("body", "kind", "due_on", "state")) == {
        (body.pk, kind, DUE, "pending") for body in below for kind in ("implement", "study")
    }
    assert [row.body for row in referrals(clerk(tree.south))] == [tree.south]
    assert {row["body_id"] for row in outlines(clerk(tree.city))} == {body.pk for body in below}
    assert {row["body_id"] for row in outlines(clerk(tree.north))} == {b.pk for b in (tree.north, *tree.streets)}


def test_the_whole_act_is_in_the_ledger_by_one_digest_for_each_set() -> None:
    tree = make_tree()
    issued(tree)
    assert [entry.verb for entry in Entry.objects.order_by("-id")[:2]] == ["mandate.issue", "mandate.go_out"]
    assert verify_records() is None
    Track.objects.filter(body=tree.south).update(due_on=date(2030, 1, 1))
    found = verify_records()
    assert found is not None
    assert (found.where.split(" set")[0], found.says) == (
        "conveyance.track",
        "its rows are not those that were entered",
    )


def test_a_referral_that_nobody_entered_is_found() -> None:
    tree = make_tree()
    mandate = issued(tree, selection={"bodies": [tree.south.pk]})
    there = Referral.objects.get()
    there.pk, there.body_id = None, tree.north.pk
    there.save(force_insert=True)
    found = verify_records()
    assert found is not None
    assert found.where == f"conveyance.referral set {mandate.despatches.get().pk}"


def test_counters_agree_at_every_node() -> None:
    tree = make_tree()
    mandate = issued(tree)
    counts = {row.node_id: row.n for row in standing(mandate, [tree.city, tree.north, tree.south])}
    assert counts == {tree.city.pk: 4, tree.north.pk: 3, tree.south.pk: 1}


def test_working_days_count_from_the_issue() -> None:
    tree = make_tree()
    mandate = issued(tree, Asked("implement", working_days=3))
    assert track_of(mandate, tree.south).due_on == date(2024, 1, 15)


def test_who_answered_all_paragraphs_already_is_not_asked_again() -> None:
    tree = make_tree()
    mandate = make_mandate(tree)
    version = mandate.version
    assert version is not None
    for point in mandate.points.all():
        _answered(tree.south.pk, point.point_id, version.pk)
    _answered(tree.north.pk, version.paper.points.all()[0].pk, version.pk)
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    states = {track.body_id: (track.state, track.answered_on) for track in Track.objects.all()}
    assert states[tree.south.pk] == ("answered", date(2024, 1, 5))
    assert states[tree.north.pk] == ("pending", None)


def test_a_mandate_to_nobody_is_refused_and_changes_nothing() -> None:
    tree = make_tree()
    mandate = make_mandate(tree)
    entries = Entry.objects.count()
    with pytest.raises(Refused, match="goes to nobody") as refused:
        mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.south.pk]})
    assert list(refused.value.fields) == ["selection"]
    assert (Mandate.objects.get().state, Referral.objects.count(), Entry.objects.count()) == ("draft", 0, entries)


def test_a_day_that_has_passed_since_it_was_prepared_is_refused() -> None:
    tree = make_tree()
    mandate = make_mandate(tree)
    mandate.asks.update(due_on=date(2024, 1, 1))
    with pytest.raises(Refused, match="past"):
        mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})


def test_twice_is_refused() -> None:
    tree = make_tree()
    mandate = issued(tree)
    with pytest.raises(WrongState):
        mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})


def test_a_clerk_alone_does_not_issue() -> None:
    tree = make_tree()
    mandate = make_mandate(tree)
    with pytest.raises(NotAllowed):
        mandate_actions.issue(clerk(tree.city), mandate, selection={"under": [tree.city.pk]})
    mandate_actions.issue(actor(Role.ISSUER, body=tree.city), mandate, selection={"under": [tree.city.pk]})


def test_who_cannot_be_asked_is_named() -> None:
    tree = make_tree()
    gone, known = make_body("Old Office", superior=tree.city), make_body("Far Office")
    Body.objects.filter(pk=known.pk).update(external=True)
    body_actions.dissolve(SYSTEM, gone, happened_on=date(2024, 1, 2), reason="merged")
    mandate = make_mandate(tree)
    district = make_mandate(tree)
    district.body = tree.north
    for asked, picked, sentence in (
        (mandate, gone, "Dissolved before the day due: Old Office."),
        (mandate, known, "Known by name only, and cannot be asked here: Far Office."),
        (mandate, tree.city, "Nobody instructs itself or a body above: City Committee."),
        (district, tree.city, "Nobody instructs itself or a body above: City Committee."),
    ):
        with pytest.raises(Refused) as refused:
            mandate_actions.issue(SYSTEM, asked, selection={"bodies": [tree.south.pk, picked.pk]})
        assert refused.value.fields == {"selection": sentence}
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    assert gone.pk not in Referral.objects.values_list("body", flat=True)


def test_a_returned_or_unfinished_answer_is_not_taken_and_one_given_anew_is() -> None:
    tree = make_tree()
    first, bodies = issued(tree, points=1), Body.objects.filter(pk=tree.south.pk)
    point, version = first.points.get().point, first.version
    assert version is not None
    given = answer_actions.give(
        clerk(tree.south), tree.south, point=point, version=version, outcome="done", words="Once."
    )
    second = make_mandate(tree, version=version, points=1)
    assert answered_count(second, bodies) == 0
    track = track_actions.answer(SYSTEM, track_of(first, tree.south))
    assert answered_count(second, bodies) == 1
    track_actions.return_(SYSTEM, track, reason="Nothing of the quay.")
    assert (answered_count(second, bodies), which_answered(second, bodies, 9)) == (0, [])
    mandate_actions.issue(SYSTEM, second, selection={"bodies": [tree.south.pk]}, take_answers=True)
    assert track_of(second, tree.south).state == "pending"
    answer_actions.replace(SYSTEM, given, version=version, outcome="done", words="The quay as well.")
    track_actions.answer(SYSTEM, track)
    third = make_mandate(tree, version=version, points=1)
    mandate_actions.issue(SYSTEM, third, selection={"bodies": [tree.south.pk]}, take_answers=True)
    assert track_of(third, tree.south).state == "answered"


def test_what_one_of_two_demands_returned_is_not_taken_though_the_other_let_it_stand() -> None:
    tree = make_tree()
    first, bodies = issued(tree, points=1), Body.objects.filter(pk=tree.south.pk)
    point, version = first.points.get().point, first.version
    assert version is not None
    other = issued(tree, version=version, points=1)
    answer_actions.give(SYSTEM, tree.south, point=point, version=version, outcome="done", words="Once.")
    track_actions.answer(SYSTEM, track_of(other, tree.south))
    track = track_actions.answer(SYSTEM, track_of(first, tree.south))
    third = make_mandate(tree, version=version, points=1)
    assert answered_count(third, bodies) == 1
    track_actions.return_(SYSTEM, track, reason="Nothing of the quay.")
    assert answered_count(third, bodies) == 0


def _answered(body: int, point: int, version: int) -> None:
    PointAnswer.objects.create(
        body_id=body,
        point_id=point,
        version_id=version,
        outcome="done",
        happened_on=date(2024, 1, 5),
        entered_at="2024-01-05T09:00:00Z",
    )


def test_working_days_count_by_each_body_s_own_calendar_or_that_above_it() -> None:
    tree = make_tree()
    six = calendar_actions.create(SYSTEM, None, names={"en": "Six days a week"}, weekend=[7])
    five = calendar_actions.create(SYSTEM, None, names={"en": "Four days a week"}, weekend=[5, 6, 7])
    calendar_actions.assign(SYSTEM, tree.north, calendar=six)
    calendar_actions.assign(SYSTEM, tree.streets[0], calendar=five)
    mandate = issued(tree, Asked("implement", working_days=3))
    days = {body: track_of(mandate, body).due_on for body in (tree.north, *tree.streets, tree.south)}
    assert days == {
        tree.north: date(2024, 1, 13),
        tree.streets[0]: date(2024, 1, 16),
        tree.streets[1]: date(2024, 1, 13),
        tree.south: date(2024, 1, 15),
    }
