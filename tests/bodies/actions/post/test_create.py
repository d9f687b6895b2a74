"""Creating a post."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.queries.post import posts
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_create_labels_the_post_in_each_language() -> None:
    office = make_body()
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    post = post_actions.create(who, office, labels={"en": "chair", "zh": " 主任 "}, public=True)
    assert list(posts(SYSTEM, office)) == [post]
    assert (str(post.label_in("en")), str(post.label_in("zh")), post.public) == ("chair", "主任", True)
    assert [line.verb for line in history(post)] == ["post.create"]


def test_create_without_a_label_with_one_that_is_there_or_by_a_clerk_is_refused() -> None:
    office = make_body()
    with pytest.raises(Refused):
        post_actions.create(SYSTEM, office, labels={"en": " "})
    post_actions.create(SYSTEM, office, labels={"en": "chair"})
    with pytest.raises(Refused) as refusal:
        post_actions.create(SYSTEM, office, labels={"en": "Chair", "zh": "主任"})
    assert list(refusal.value.fields) == ["label_en"]
    with pytest.raises(NotAllowed):
        post_actions.create(actor(Role.CLERK, body=office), office, labels={"en": "secretary"})


def test_create_in_a_body_that_is_no_more_is_refused() -> None:
    gone, twin = make_body("Gone"), make_body("Twin")
    body_actions.dissolve(SYSTEM, gone, happened_on=date(2020, 3, 1), reason="reform")
    body_actions.merge(SYSTEM, twin, kept=make_body("Kept"))
    for body in (gone, twin):
        with pytest.raises(Refused) as refusal:
            post_actions.create(SYSTEM, body, labels={"en": "chair"}, from_on=date(2021, 1, 1))
        assert list(refusal.value.fields) == ["from_on"]
    post_actions.create(SYSTEM, gone, labels={"en": "chair"}, from_on=date(2019, 1, 1))
    assert posts(SYSTEM, gone).count() == 1
