"""Abolishing a post."""

from datetime import date

import pytest

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.queries.post import posts
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
DAY = date(2020, 3, 1)


def test_abolish_dates_the_post() -> None:
    office = make_body()
    post = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    post_actions.abolish(actor(Role.BODY_ADMINISTRATOR, body=office), post, happened_on=DAY, reason="reform")
    assert list(posts(SYSTEM, office, on=date(2020, 2, 29))) == [post]
    assert list(posts(SYSTEM, office, on=DAY)) == []
    assert next((line.verb, line.reason) for line in history(post)) == ("post.abolish", "reform")


def test_abolish_waits_until_nobody_holds_it() -> None:
    office = make_body()
    post = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    place = membership_actions.begin(SYSTEM, office, person=ann, post=post)
    with pytest.raises(Refused) as refusal:
        post_actions.abolish(SYSTEM, post, happened_on=DAY)
    assert list(refusal.value.fields) == ["happened_on"]
    membership_actions.end(SYSTEM, place, happened_on=DAY)
    post_actions.abolish(SYSTEM, post, happened_on=DAY)
    with pytest.raises(WrongState):
        post_actions.abolish(SYSTEM, post, happened_on=DAY)


def test_abolish_before_it_was_created_or_by_a_clerk_is_refused() -> None:
    office = make_body()
    post = post_actions.create(SYSTEM, office, labels={"en": "chair"}, from_on=date(2021, 1, 1))
    with pytest.raises(Refused):
        post_actions.abolish(SYSTEM, post, happened_on=DAY)
    with pytest.raises(NotAllowed):
        post_actions.abolish(actor(Role.CLERK, body=office), post, happened_on=date(2022, 1, 1))
