"""A mandate is recalled."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from remit.conveyance import tallies
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import placing
from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Referral, Track
from remit.conveyance.queries.standing import standing
from remit.conveyance.queries.standing_at import standing_at
from remit.kernel.cutoff import Cutoff
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.conftest import TODAY
from tests.conveyance.mandates import DUE, STUDY, clerk, issued, make_mandate, make_tree, track_of
from tests.factories import SYSTEM, actor

pytestmark = pytest.mark.django_db


def test_all_that_was_open_counts_as_recalled_and_what_was_checked_stays() -> None:
    tree = make_tree()
    mandate = issued(tree, points=0)
    checked, answered = (track_of(mandate, body) for body in (tree.south, tree.streets[0]))
    for track in (checked, answered):
        track_actions.answer(SYSTEM, track)
    tallies.fold()
    track_actions.verify(SYSTEM, checked)
    mandate_actions.recall(actor(Role.CHAIR, body=tree.city), mandate, reason="A newer one replaces it.")
    assert (mandate.state, mandate.recalled_on) == ("recalled", TODAY)
    assert {track.body: (track.state, track.answered_on) for track in Track.objects.all()} == {
        tree.south: ("verified", TODAY),
        tree.north: ("recalled", None),
        tree.streets[0]: ("recalled", None),
        tree.streets[1]: ("recalled", None),
    }
    assert set(Referral.objects.values_list("state", flat=True)) == {"recalled"}
    assert history(mandate)[0].reason == "A newer one replaces it."


def test_counters_follow_whatever_was_counted_before_and_all_verifies() -> None:
    tree = make_tree()
    mandate = issued(tree, STUDY, points=0)
    other = issued(tree, points=0)
    track_actions.answer(SYSTEM, track_of(other, tree.streets[0]))
    mandate_actions.recall(SYSTEM, mandate, reason="x")
    mandate_actions.recall(SYSTEM, other, reason="x")
    assert {(row.node_id, row.state): row.n for row in standing(other, [tree.city, tree.north])} == {
        (tree.city.pk, "recalled"): 4,
        (tree.north.pk, "recalled"): 3,
    }
    tallies.fold()
    assert {(row.node_id, row.state): row.n for row in standing(other, [tree.city])} == {(tree.city.pk, "recalled"): 4}
    assert verify_records() is None


def test_what_is_still_being_sent_is_stopped_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = make_tree()
    mandate = issued(tree, selection={"bodies": [tree.south.pk]})
    monkeypatch.setattr(placing, "AT_ONCE", 0)
    mandate_actions.extend(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    mandate_actions.recall(SYSTEM, mandate, reason="x")
    assert [(row.body, row.state) for row in Referral.objects.all()] == [(tree.south, "recalled")]


def test_a_cut_off_before_the_recall_tells_what_was_open_then() -> None:
    tree = make_tree()
    mandate = issued(tree, happened_on=date(2024, 1, 3))
    mandate_actions.recall(SYSTEM, mandate, reason="x", happened_on=date(2024, 1, 8))
    now = datetime.now(UTC) + timedelta(minutes=1)
    told = {day: standing_at(mandate, Cutoff(date(2024, 1, day), now)) for day in (2, 7, 8)}
    kind = ("implement", DUE, None)
    assert {day: {key[1]: n for key, n in counted.items()} for day, counted in told.items()} == {
        2: {},
        7: {"pending": 4},
        8: {"recalled": 4},
    }
    assert {(key[0], *key[2:]) for counted in told.values() for key in counted} == {kind}
    assert standing_at(mandate, Cutoff(date(2024, 1, 8), mandate.recalled_at - timedelta(seconds=1))) == Counter()  # type: ignore[operator]


def test_nobody_answers_any_more() -> None:
    tree = make_tree()
    mandate = issued(tree, points=0)
    before = track_of(mandate, tree.south)
    mandate_actions.recall(SYSTEM, mandate, reason="x")
    with pytest.raises(WrongState):
        track_actions.answer(SYSTEM, track_of(mandate, tree.south))
    with pytest.raises(Exception, match="Somebody else"):
        track_actions.answer(SYSTEM, before)


def test_without_a_reason_on_an_impossible_day_too_early_or_by_strangers_it_is_refused() -> None:
    tree = make_tree()
    mandate = issued(tree)
    with pytest.raises(Refused):
        mandate_actions.recall(SYSTEM, mandate, reason="")
    for day in (date(2030, 1, 1), date(2020, 1, 1)):
        with pytest.raises(Refused) as refused:
            mandate_actions.recall(SYSTEM, mandate, reason="x", happened_on=day)
        assert list(refused.value.fields) == ["happened_on"]
    with pytest.raises(WrongState):
        mandate_actions.recall(SYSTEM, make_mandate(tree), reason="x")
    for who in (clerk(tree.city), actor(Role.CHAIR, body=tree.north)):
        with pytest.raises(NotAllowed):
            mandate_actions.recall(who, mandate, reason="x")
    assert mandate.state == "issued"
