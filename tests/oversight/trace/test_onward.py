"""Through whom a demand was passed on, and which meeting conveyed what came to its body so."""

from dataclasses import dataclass

import pytest

from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.models import Mandate
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.models import Meeting
from remit.meetings.sheet import Item
from remit.meetings.sheet import Point as Asked
from remit.oversight.trace.gather import trace
from remit.oversight.trace.node import Kind, Known, Trace
from tests.conftest import TODAY
from tests.conveyance.mandates import IMPLEMENT, STUDY, Tree, issued, make_tree, referral_of
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_meeting

pytestmark = pytest.mark.django_db
ASKED = Item(titles={"en": "The report"}, key_points=(Asked(texts={"en": "Count the outfalls."}),))


@dataclass
class Passed:
    """The city asks the northern district, which passes it on to its first street, whose meeting conveys the report."""

    tree: Tree
    mandate: Mandate
    meeting: Meeting


def make_passed(held_on: object = TODAY) -> Passed:
    tree = make_tree()
    mandate = issued(tree, IMPLEMENT, STUDY, selection={"bodies": [tree.north.pk]})
    street = tree.streets[0]
    referral_actions.pass_on(
        SYSTEM, referral_of(mandate, tree.north), selection={"bodies": [street.pk]}, asks=[IMPLEMENT, STUDY]
    )
    meeting = make_meeting(street, confidentiality="public", items=(ASKED,), held_on=held_on)
    conveyed_actions.add(SYSTEM, meeting.items.get(), paper=mandate.paper)
    return Passed(tree, mandate, meeting)


def ways(found: Trace) -> set[tuple[str, str]]:
    """What leads to what from the instruction on, in words."""
    names = {key: f"{node.kind} {node.title}" for key, node in found.nodes.items()}
    kinds = (Kind.MANDATE, Kind.REFERRAL)
    return {(names[one], names[other]) for one, other in found.edges if one[0] in kinds}


MANDATE, NORTH, STREET = "mandate Carry out the report", "referral North District", "referral Street 1"
MEETING = "meeting Ordinary Meeting of the Street 1"
WHOLE = {(MANDATE, NORTH), (NORTH, STREET), (STREET, MEETING)}


@pytest.mark.parametrize("focus", ["paper", "mandate", "meeting", "requirement"])
def test_the_way_goes_through_the_station_to_the_meeting_from_wherever_one_looks(focus: str) -> None:
    passed = make_passed()
    keys = {
        "paper": passed.mandate.paper_id,
        "mandate": passed.mandate.pk,
        "meeting": passed.meeting.pk,
        "requirement": passed.meeting.key_points.get().pk,
    }
    assert ways(trace(SYSTEM, Kind(focus), keys[focus])) >= WHOLE


def known(who: Actor, passed: Passed) -> dict[str, tuple[Known, str, object]]:
    """How the reader knows of each body that was asked: its state and since when."""
    nodes = trace(who, Kind.MANDATE, passed.mandate.pk).nodes.values()
    return {str(n.title): (n.known, n.state, n.on) for n in nodes if n.kind == Kind.REFERRAL}


def test_who_got_it_so_learns_who_passed_it_on_and_not_how_it_stands_there() -> None:
    passed = make_passed()
    clerk = actor(Role.CLERK, body=passed.tree.streets[0])
    assert known(clerk, passed) == {
        "North District": (Known.CLOSED, "", None),
        "Street 1": (Known.WHOLE, "issued", TODAY),
    }
    assert ways(trace(clerk, Kind.MEETING, passed.meeting.pk)) >= WHOLE


def test_who_passed_it_on_and_who_asked_know_how_it_stands_below() -> None:
    passed = make_passed()
    north, city = (actor(Role.CLERK, body=body) for body in (passed.tree.north, passed.tree.city))
    assert {name: row[0] for name, row in known(north, passed).items()} == {
        "North District": Known.WHOLE,
        "Street 1": Known.OUTLINE,
    }
    assert {row[0] for row in known(city, passed).values()} == {Known.OUTLINE}
    assert known(actor(Role.CLERK, body=make_body("Port Office")), passed) == {}


def test_a_meeting_held_before_it_was_asked_for_does_not_come_from_there() -> None:
    passed = make_passed(held_on=TODAY.replace(day=2))
    assert ways(trace(SYSTEM, Kind.MEETING, passed.meeting.pk)) == set()
    found = trace(SYSTEM, Kind.MANDATE, passed.mandate.pk)
    assert ((STREET, MEETING) in ways(found), (Kind.MEETING, passed.meeting.pk) in found.nodes) == (False, True)


def test_among_many_the_body_that_the_story_goes_on_with_stands_by_itself() -> None:
    passed = make_passed()
    for n in range(14):
        make_body(f"Lane {n}", superior=passed.tree.south)
    more = issued(passed.tree, IMPLEMENT, STUDY, version=passed.mandate.version, points=2)
    conveyed = passed.meeting.items.get()
    assert conveyed.meeting_id == passed.meeting.pk
    found = trace(SYSTEM, Kind.MEETING, passed.meeting.pk)
    single = {str(node.title) for node in found.nodes.values() if node.kind == Kind.REFERRAL}
    counted = sum(node.n for node in found.nodes.values() if node.kind == Kind.BRANCH)
    assert (single, counted) == ({"North District", "Street 1"}, 2 + more.referrals.count())
    assert (STREET, MEETING) in ways(found)


def test_an_answer_without_words_names_its_body_once() -> None:
    passed = make_passed()
    version, street = passed.mandate.version, passed.tree.streets[0]
    points = [row.point for row in version.passages.select_related("point").order_by("position")]
    answer_actions.give(SYSTEM, street, point=points[0], version=version, outcome="continuing", rhythm_months=6)
    answer_actions.give(SYSTEM, street, point=points[1], version=version, outcome="done", words="Done in May.")
    nodes = trace(SYSTEM, Kind.PAPER, passed.mandate.paper_id).nodes.values()
    told = {(str(node.title), str(node.by or "")) for node in nodes if node.kind == Kind.ANSWER}
    assert told == {("Street 1", ""), ("Done in May.", "Street 1")}
