"""Correcting a post."""

import pytest

from remit.bodies.actions import post as post_actions
from remit.bodies.models import Post
from remit.kernel.errors import Conflict, NotAllowed
from remit.kernel.roles import Role
from remit.ledger.verify_records import verify_records
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_edit_changes_adds_and_takes_away_labels() -> None:
    office = make_body()
    post = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    post_actions.edit(who, post, labels={"en": "director", "zh": "主任"}, public=True, from_on=None)
    assert sorted(post.texts.values_list("language", "label")) == [("en", "director"), ("zh", "主任")]
    post_actions.edit(who, post, labels={"zh": "主任"}, public=True, from_on=None)
    assert (list(post.texts.values_list("label", flat=True)), Post.objects.get().public) == (["主任"], True)
    assert verify_records() is None


def test_edit_of_a_label_alone_is_a_conflict_for_the_second_and_refused_to_a_clerk() -> None:
    office = make_body()
    post = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    mine = Post.objects.get()
    post_actions.edit(SYSTEM, post, labels={"en": "director"}, public=False, from_on=None)
    with pytest.raises(Conflict):
        post_actions.edit(SYSTEM, mine, labels={"en": "head"}, public=False, from_on=None)
    with pytest.raises(NotAllowed):
        post_actions.edit(actor(Role.CLERK, body=office), post, labels={"en": "x"}, public=False, from_on=None)
