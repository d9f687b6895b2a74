"""A track is answered."""

from datetime import date

import pytest

from remit.conveyance import verifying
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Turn
from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.ledger.models import Entry
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import IMPLEMENT, STUDY, clerk, issued, make_tree, track_of
from tests.meetings.made import full_meeting

pytestmark = pytest.mark.django_db


def test_it_is_answered_once_every_paragraph_is() -> None:
    tree = make_tree()
    mandate = issued(tree)
    track, who = track_of(mandate, tree.south), clerk(tree.south)
    assert mandate.version is not None
    points = [row.point for row in mandate.points.all()]
    answer_actions.give(who, tree.south, point=points[0], version=mandate.version, outcome="done", words="Dredged.")
    with pytest.raises(Refused, match="no answer yet"):
        track_actions.answer(who, track)
    answer_actions.give(
        who, tree.south, point=points[1], version=mandate.version, outcome="no_action", words="There is no harbour."
    )
    track_actions.answer(who, track, happened_on=date(2024, 1, 9))
    assert (track.state, track.answered_on) == ("answered", date(2024, 1, 9))
    turn = Turn.objects.get()
    assert (turn.was, turn.now, turn.happened_on, turn.due_on) == (
        "pending",
        "answered",
        date(2024, 1, 9),
        track.due_on,
    )
    assert verify_records() is None


def test_one_conveyed_item_answers_every_open_demand_to_study_the_paper() -> None:
    tree = make_tree()
    first = issued(tree, IMPLEMENT, STUDY)
    second = issued(tree, STUDY, version=first.version)
    item = full_meeting(tree.south).items.get(position=1)
    assert first.paper is not None
    conveyed = conveyed_actions.add(clerk(tree.south), item, paper=first.paper)
    held_on = item.meeting.held_on
    for mandate in (first, second):
        track = track_of(mandate, tree.south, "study")
        assert (track.state, track.answered_on) == ("answered", held_on)
        turn = track.turns.get()
        assert (turn.evidence_kind, turn.evidence_id) == ("conveyance.conveyed", conveyed.pk)
    assert track_of(first, tree.north, "study").state == "pending"
    assert track_of(first, tree.south).state == "pending"
    verbs = [entry.verb for entry in Entry.objects.order_by("-id")[:3]]
    assert verbs == ["conveyed.add", "track.answer", "track.answer"]
    conveyed_actions.remove(clerk(tree.south), conveyed)
    assert track_of(first, tree.south, "study").state == "pending"
    assert (verifying.states(), verifying.tallies()) == (None, None)


def test_study_needs_what_shows_it() -> None:
    tree = make_tree()
    with pytest.raises(Refused, match="shows it"):
        track_actions.answer(clerk(tree.south), track_of(issued(tree, STUDY), tree.south, "study"))


def test_a_day_to_come_a_second_answer_and_another_body_are_refused() -> None:
    tree = make_tree()
    mandate = issued(tree, points=0)
    track = track_of(mandate, tree.south)
    with pytest.raises(Refused, match="still to come"):
        track_actions.answer(clerk(tree.south), track, happened_on=date(2024, 1, 11))
    with pytest.raises(NotAllowed):
        track_actions.answer(clerk(tree.north), track)
    stale = track_of(mandate, tree.south)
    track_actions.answer(clerk(tree.south), track)
    with pytest.raises(WrongState):
        track_actions.answer(clerk(tree.south), track)
    entries = Entry.objects.count()
    with pytest.raises(Conflict):
        track_actions.answer(clerk(tree.south), stale)
    assert (stale.state, Turn.objects.count(), Entry.objects.count()) == ("pending", 1, entries)
