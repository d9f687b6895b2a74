"""The kept counters are what tracks and turns add up to, whatever is answered, moved or founded, in any order."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest import mock

import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.bodies.queries.subtree import Subtree
from remit.conveyance import tallies, verifying
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Mandate, Tally, Track
from remit.conveyance.queries.kept_at import held_at, kept_at
from remit.conveyance.queries.standing import standing
from remit.conveyance.queries.standing_at import standing_at, turned_at
from remit.kernel.cutoff import Cutoff
from remit.kernel.errors import RemitError
from tests.conftest import TODAY
from tests.conveyance.mandates import IMPLEMENT, clerk, issued, make_tree, track_of
from tests.factories import SYSTEM, make_body

VERBS = ("answer", "verify", "return_", "take_back")


class TestCounters(TestCase):
    """Random deeds in a small tree."""

    @settings(max_examples=25, deadline=None)
    @given(
        deeds=st.lists(
            st.one_of(
                st.tuples(st.sampled_from(VERBS), st.integers(0, 3)),
                st.tuples(st.just("move"), st.integers(0, 11)),
                st.tuples(st.just("found"), st.integers(0, 4)),
                st.tuples(st.sampled_from(("fold", "merge", "recall")), st.just(0)),
            ),
            max_size=14,
        )
    )
    def test_they_agree_after_anything(self, deeds: list[tuple[str, int]]) -> None:
        with time_machine.travel(_entered(0), tick=True):
            tree = make_tree()
            mandate = issued(tree, IMPLEMENT, points=0)
        bodies = [tree.city, tree.north, tree.south, *tree.streets]
        for number, (verb, which) in enumerate(deeds, 1):
            with time_machine.travel(_entered(number), tick=True):
                try:
                    _do(verb, which, bodies, number)
                except RemitError:
                    continue
        _agree_on_past_days(mandate, len(deeds))
        assert verifying.tallies() is None
        assert verifying.states() is None
        for node in Body.objects.all():
            below = Track.objects.filter(body__path__startswith=node.path).values_list("state", flat=True)
            told = {row.state: 0 for row in standing(mandate, [node])}
            for row in standing(mandate, [node]):
                told[row.state] += row.n
            assert told == {state: list(below).count(state) for state in set(below)}


def _entered(number: int) -> datetime:
    """Each deed is entered on a day of its own, but for every third."""
    return datetime(2024, 2, 1, 9 + number % 3, tzinfo=UTC) + timedelta(days=number - number // 3)


def _agree_on_past_days(mandate: Mandate, deeds: int) -> None:
    """What the counters tell of any day, by the end of any day, is what tracks and turns say."""
    mandate.refresh_from_db()
    bodies = list(Body.objects.all())
    for number in range(deeds + 1):
        known = Cutoff.end_of(_entered(number).date(), UTC).entered_until
        for ago in (0, 3, 6, 9):
            cutoff = Cutoff(TODAY - timedelta(days=ago), known)
            assert held_at(mandate, cutoff)
            below, own = kept_at(mandate, bodies, cutoff, alone=bodies)
            for body in bodies:
                assert below[body.pk] == turned_at(mandate, cutoff, Subtree.of({body.path: True}))
                alone = Subtree.of({each.path: each == body for each in bodies if each.path.startswith(body.path)})
                assert own[body.pk] == turned_at(mandate, cutoff, alone)
            assert standing_at(mandate, cutoff) == turned_at(mandate, cutoff)


def _do(verb: str, which: int, bodies: list[Body], number: int) -> None:
    if verb == "fold":
        tallies.fold()
    elif verb == "merge":
        with mock.patch.object(tallies, "MANY", 0):
            tallies.merge()
    elif verb == "recall":
        mandate_actions.recall(SYSTEM, Mandate.objects.get(), reason="It is over.", happened_on=TODAY)
    elif verb == "found":
        make_body(f"New {number}", superior=bodies[which])
    elif verb == "move":
        body, superior = bodies[1 + which % 4], bodies[which // 4]
        day = TODAY - timedelta(days=100 - number)
        body_actions.move(SYSTEM, Body.objects.get(pk=body.pk), superior=superior, from_on=day)
    else:
        track = Track.objects.select_related("mandate__body", "despatch__body", "referral", "body").order_by("pk")[
            which
        ]
        more: dict[str, Any] = {} if verb in ("answer", "verify") else {"reason": "So."}
        getattr(track_actions, verb)(SYSTEM, track, happened_on=TODAY - timedelta(days=max(0, 9 - number)), **more)


@pytest.mark.django_db
def test_a_counter_that_was_changed_is_named() -> None:
    tree = make_tree()
    mandate = issued(tree)
    Tally.objects.filter(node=tree.north).update(n=99)
    found = verifying.tallies()
    assert found is not None
    assert found.where == f"counter of mandate {mandate.pk} at {tree.north.path}"


@pytest.mark.django_db
def test_a_state_that_no_turn_led_to_is_named() -> None:
    tree = make_tree()
    track = track_of(issued(tree), tree.south)
    Track.objects.filter(pk=track.pk).update(state="verified")
    found = verifying.states()
    assert found is not None
    assert (found.where, found.says) == (
        f"conveyance.track {track.pk}",
        "its state is not that of its last turn",
    )


@pytest.mark.django_db
def test_a_past_cut_off_says_the_same_after_later_entries() -> None:
    tree = make_tree()
    mandate = issued(tree, IMPLEMENT, points=0)
    who = clerk(tree.south)
    track_actions.answer(who, track_of(mandate, tree.south), happened_on=date(2024, 1, 9))
    cutoff = Cutoff(TODAY, datetime.now(UTC))
    due = IMPLEMENT.due_on
    then = {
        ("implement", "pending", due, None): 3,
        ("implement", "answered", due, date(2024, 1, 9)): 1,
    }
    assert standing_at(mandate, cutoff) == then
    track_actions.take_back(who, track_of(mandate, tree.south), reason="A mistake.")
    track_actions.answer(clerk(tree.north), track_of(mandate, tree.north), happened_on=date(2024, 1, 8))
    tallies.fold()
    assert standing_at(mandate, cutoff) == then
    assert standing_at(mandate, Cutoff(date(2024, 1, 1), datetime.now(UTC))) == {}
