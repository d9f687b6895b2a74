"""Whom the public sees."""

from datetime import date

import pytest

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.queries.membership import memberships
from remit.bodies.queries.person import persons
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_the_public_sees_holders_of_public_posts_past_and_present_and_their_places_only(citizen: Actor) -> None:
    office = make_body()
    chair = post_actions.create(SYSTEM, office, labels={"en": "chair"}, public=True)
    driver = post_actions.create(SYSTEM, office, labels={"en": "driver"})
    ann, bo, cai = (person_actions.create(SYSTEM, None, names={"en": name}) for name in ("Ann", "Bo", "Cai"))
    seen = membership_actions.begin(SYSTEM, office, person=ann, post=chair, until_on=date(2020, 1, 1))
    unseen = membership_actions.begin(SYSTEM, office, person=ann)
    other = membership_actions.begin(SYSTEM, office, person=bo, post=driver)
    assert (list(persons(citizen)), list(memberships(citizen))) == ([ann], [seen])
    insider = actor(Role.MEMBER, body=office)
    assert (list(persons(insider)), list(memberships(insider))) == ([ann, bo, cai], [seen, unseen, other])


def test_the_public_sees_the_kept_person_of_one_who_held_a_public_post(citizen: Actor) -> None:
    office = make_body()
    chair = post_actions.create(SYSTEM, office, labels={"en": "chair"}, public=True)
    kept, twin = (person_actions.create(SYSTEM, None, names={"en": name}) for name in ("Ann Lee", "A. Lee"))
    membership_actions.begin(SYSTEM, office, person=twin, post=chair)
    person_actions.merge(SYSTEM, twin, kept=kept)
    assert list(persons(citizen)) == [kept]
