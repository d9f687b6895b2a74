"""Beginning a membership."""

import json
from datetime import date
from typing import Any

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.models import Body, Person
from remit.bodies.queries.membership import members_on
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
DAY = date(2020, 3, 1)


def _ann() -> Person:
    return person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})


def _refused(office: Body, person: Person, **more: Any) -> list[str]:
    with pytest.raises(Refused) as refusal:
        membership_actions.begin(SYSTEM, office, person=person, **more)
    return list(refusal.value.fields)


def test_begin_by_the_bodys_own_clerk() -> None:
    office = make_body()
    chair = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    place = membership_actions.begin(
        actor(Role.CLERK, body=office), office, person=_ann(), post=chair, acting=True, from_on=DAY
    )
    assert (place.post, place.seat, place.acting) == (chair, "full", True)
    assert list(members_on(SYSTEM, office, DAY)) == [place]
    assert list(members_on(SYSTEM, office, date(2020, 2, 29))) == []
    assert [line.verb for line in history(place)] == ["membership.begin"]


def test_begin_by_the_clerk_of_another_body_is_refused() -> None:
    with pytest.raises(NotAllowed):
        membership_actions.begin(actor(Role.CLERK, body=make_body("Port")), make_body(), person=_ann())


def test_begin_twice_at_one_time_is_refused_but_not_after_it_ended() -> None:
    office, ann = make_body(), _ann()
    membership_actions.begin(SYSTEM, office, person=ann, from_on=DAY, until_on=date(2021, 1, 1))
    assert _refused(office, ann, from_on=date(2020, 12, 31)) == ["person"]
    assert _refused(office, ann) == ["person"]
    membership_actions.begin(SYSTEM, office, person=ann, from_on=date(2021, 1, 1))
    assert members_on(SYSTEM, office, date(2021, 1, 1)).count() == 1


def test_begin_in_a_post_of_another_body_or_one_that_was_abolished_is_refused() -> None:
    office, ann = make_body(), _ann()
    other = post_actions.create(SYSTEM, make_body("Port"), labels={"en": "chair"})
    assert _refused(office, ann, post=other) == ["post"]
    chair = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    post_actions.abolish(SYSTEM, chair, happened_on=DAY)
    assert _refused(office, ann, post=chair) == ["post"]


def test_begin_in_a_body_that_is_no_more_on_days_that_cannot_be_or_with_a_merged_person_is_refused() -> None:
    office, ann = make_body(), _ann()
    assert _refused(office, ann, from_on=DAY, until_on=date(2020, 2, 1)) == ["until_on"]
    twin = _ann()
    person_actions.merge(SYSTEM, twin, kept=ann)
    assert _refused(office, twin) == ["person"]
    body_actions.dissolve(SYSTEM, office, happened_on=DAY, reason="reform")
    assert _refused(office, ann, from_on=DAY) == ["from_on"]
    assert _refused(office, ann, from_on=date(2019, 1, 1), until_on=date(2030, 1, 1)) == ["until_on"]
    membership_actions.begin(SYSTEM, office, person=ann, from_on=date(2019, 1, 1), until_on=DAY)


def test_begin_can_enter_the_person_as_well() -> None:
    office = make_body()
    place = membership_actions.begin(actor(Role.CLERK, body=office), office, names={"en": "Bo Wu", "zh": "吴波"})
    assert str(place.person) == "Bo Wu"
    told = [json.loads(text) for text in Entry.objects.order_by("-pk").values_list("text", flat=True)[:2]]
    assert [(entry["verb"], entry["cause"]) for entry in told] == [
        ("membership.begin", None),
        ("person.create", told[0]["id"]),
    ]
    with pytest.raises(Refused):
        membership_actions.begin(SYSTEM, office)
