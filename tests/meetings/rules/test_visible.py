"""Who sees a meeting, an item, a paper and what was conveyed: the queryset agrees with the rule asked one by one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.bodies.models import Body, Person
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.models import Conveyed
from remit.conveyance.rules import conveyed as conveyed_rules
from remit.kernel.actor import Actor, Grant, installation, public
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.roles import Role
from remit.meetings.models import AgendaItem, Decision, KeyPoint, Meeting
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import meeting as rules
from remit.meetings.sheet import Item, Point
from remit.papers.models import Paper
from remit.papers.rules import paper as paper_rules
from remit.papers.rules.reading import may_read
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_meeting, make_paper, make_person

pytestmark = pytest.mark.django_db


@dataclass
class World:
    """A committee, an office below it, a body apart; two persons; every level of everything."""

    bodies: list[Body]
    persons: list[Person]


@pytest.fixture
def world() -> World:
    committee = make_body("City Committee")
    bodies = [committee, make_body("Harbour Office", superior=committee), make_body("Port Council")]
    persons = [make_person("Named"), make_person("Also named")]
    for body, level in product(bodies, Confidentiality):
        readers = tuple(persons) if level == Confidentiality.NAMED else ()
        items = tuple(
            Item(
                titles={"en": f"{level} {inner}"},
                confidentiality=inner,
                audience=tuple(persons[:1]) if inner == Confidentiality.NAMED else (),
                key_points=(Point(texts={"en": "x"}),),
                decisions=(Point(texts={"en": "x"}),),
            )
            for inner in Confidentiality
        )
        meeting = make_meeting(
            body, confidentiality=level, audience=readers, items=items, key_points=(Point(texts={"en": "x"}),)
        )
        paper = make_paper(str(level), body, confidentiality=level, audience=readers, received_by=bodies[1])
        for item in meeting.items.all():
            conveyed_actions.add(SYSTEM, item, paper=paper)
    for body in bodies:
        body.refresh_from_db()
    return World(bodies, persons)


def actors(world: World) -> st.SearchStrategy[Actor]:
    """Anybody: any roles in any of the bodies, some reaching down, some everywhere, some a person who is named."""
    one = st.builds(
        lambda role, body, down: Grant(role, body.pk, body.path, down),
        st.sampled_from(list(Role)),
        st.sampled_from(world.bodies),
        st.booleans(),
    )
    return st.builds(
        lambda grants, everywhere, person: Actor(
            today=TODAY, grants=tuple(grants), everywhere=frozenset(everywhere), person_id=person
        ),
        st.lists(one, max_size=3),
        st.lists(st.sampled_from(list(Role)), max_size=1),
        st.sampled_from([None, *(person.pk for person in world.persons)]),
    )


def reads_point(who: Actor, point: Any) -> bool:
    return rules.reads(who, point.meeting) and (point.item is None or item_rules.reads(who, point.item))


def reads_paper(who: Actor, paper: Paper) -> bool:
    bodies = [body for body in (paper.body, paper.received_by) if body is not None]
    return may_read(who, paper.confidentiality, bodies, {row.person_id for row in paper.audience.all()})


def reads_conveyed(who: Actor, row: Conveyed) -> bool:
    assert row.paper is not None
    return item_rules.reads(who, row.item) and reads_paper(who, row.paper)


CASES: list[tuple[type[Any], Callable[..., Any], Callable[..., bool]]] = [
    (Meeting, rules.visible, rules.reads),
    (AgendaItem, item_rules.visible, item_rules.reads),
    (KeyPoint, item_rules.visible_points, reads_point),
    (Decision, item_rules.visible_points, reads_point),
    (Paper, paper_rules.visible, reads_paper),
    (Conveyed, conveyed_rules.visible, reads_conveyed),
]


@pytest.mark.parametrize(("model", "visible", "reads"), CASES, ids=lambda case: getattr(case, "__name__", ""))
def test_visible_agrees_with_the_rule_asked_one_by_one(
    world: World, model: type[Any], visible: Callable[..., Any], reads: Callable[..., bool]
) -> None:
    rows = list(model.objects.all())

    @settings(max_examples=40, deadline=None)
    @given(actors(world))
    def agrees(who: Actor) -> None:
        found = list(visible(who, model.objects.all()))
        assert len(found) == len(set(found))
        assert {row.pk for row in found} == {row.pk for row in rows if reads(who, row)}

    agrees()
    assert visible(installation(TODAY), model.objects.all()).count() == len(rows)


def _levels(who: Actor, body: Body) -> Iterator[str]:
    yield from rules.visible(who, Meeting.objects.filter(body=body)).values_list("confidentiality", flat=True)


def test_each_level_opens_to_those_it_names(world: World) -> None:
    committee, office, _council = world.bodies
    everybody = {"public"}
    assert set(_levels(public(TODAY), office)) == everybody
    assert set(_levels(actor(Role.CONTRIBUTOR, body=committee), office)) == everybody | {"internal"}
    assert set(_levels(actor(Role.MEMBER, body=office), office)) == everybody | {"internal", "body"}
    assert set(_levels(actor(Role.SUPERVISOR, body=committee, down=True), office)) == everybody | {"internal", "body"}
    assert set(_levels(actor(Role.SUPERVISOR, body=committee), office)) == everybody | {"internal"}
    assert set(_levels(actor(Role.ISSUER, body=committee, down=True), office)) == everybody | {"internal"}
    assert set(_levels(actor(Role.CHAIR, body=office), office)) == everybody | {"internal", "body", "named"}
    named = actor(Role.CONTRIBUTOR, body=committee, person_id=world.persons[0].pk)
    assert set(_levels(named, office)) == everybody | {"internal", "named"}


def test_an_overseer_has_the_outline_of_what_is_closed_and_no_word_of_it(world: World) -> None:
    committee, office, council = world.bodies
    issuer = actor(Role.ISSUER, body=committee, down=True)
    rows = list(rules.outline(issuer, Meeting.objects.all()))
    assert {row["body_id"] for row in rows} == {committee.pk, office.pk}
    assert len(rows) == 8
    assert set(rows[0]) == {"pk", "body_id", "state", "held_on", "ended_on"}
    assert list(rules.outline(public(TODAY), Meeting.objects.all())) == []
    assert council.pk not in {row["body_id"] for row in rows}
