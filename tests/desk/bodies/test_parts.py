"""The forms about terms, posts and memberships."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Membership, Post, Term
from remit.kernel.roles import Role
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db


def test_a_term_is_opened_corrected_and_ended(admin: Client) -> None:
    council = make_body("Council")
    term_actions.open(SYSTEM, council, ordinal=8, until_on=date(2016, 1, 1))
    assert admin.get(f"/desk/bodies/{council.pk}/terms/new").context["form"]["ordinal"].value() == 9
    wrong = admin.post(f"/desk/bodies/{council.pk}/terms/new", {"ordinal": 9, "from_on": "2015-01-01"})
    assert wrong.context["form"].errors == {"from_on": ["These days lie in term 8."]}
    admin.post(f"/desk/bodies/{council.pk}/terms/new", {"ordinal": 9, "from_on": "2016-01-01"})
    ninth = Term.objects.get(ordinal=9)
    assert admin.get(f"/desk/bodies/terms/{ninth.pk}/edit").context["form"]["ordinal"].value() == 9
    admin.post(f"/desk/bodies/terms/{ninth.pk}/edit", {"ordinal": 10, "from_on": "2016-02-01", "revision": 0})
    admin.post(f"/desk/bodies/terms/{ninth.pk}/end", {"happened_on": "2021-01-01"})
    assert Term.objects.values_list("ordinal", "from_on", "until_on").get(pk=ninth.pk) == (
        10,
        date(2016, 2, 1),
        date(2021, 1, 1),
    )


def test_a_post_is_created_corrected_and_abolished(admin: Client) -> None:
    office = make_body()
    path = f"/desk/bodies/{office.pk}/posts/new"
    assert admin.post(path, {}).context["form"].errors == {
        "label_en": ["Enter what the post is called in at least one language."]
    }
    admin.post(path, {"label_en": "chair", "label_zh": "主任", "public": "on"})
    post = Post.objects.get()
    assert admin.post(path, {"label_en": "Chair"}).context["form"].errors == {
        "label_en": ["The body has a post of this name already."]
    }
    theirs = post_actions.edit(SYSTEM, post, labels={"en": "head"}, public=True, from_on=None)
    conflict = admin.post(f"/desk/bodies/posts/{post.pk}/edit", {"label_en": "director", "revision": 0})
    assert [(d.theirs, d.mine) for d in conflict.context["form"].theirs] == [("head", "director"), ("yes", "no")]
    admin.post(f"/desk/bodies/posts/{post.pk}/edit", {"label_en": "director", "revision": theirs.revision})
    admin.post(f"/desk/bodies/posts/{post.pk}/abolish", {"happened_on": "2021-01-01"})
    post = Post.objects.get()
    assert (str(post), post.public, post.until_on) == ("director", False, date(2021, 1, 1))


def test_a_clerk_enters_somebody_known_and_somebody_new(signed_in: Any) -> None:
    office = make_body()
    post = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    clerk = signed_in(Role.CLERK, office)
    path = f"/desk/bodies/{office.pk}/members/new"
    assert clerk.post(path, {"person": "ann", "seat": "full", "post": post.pk}).status_code == 303
    assert clerk.post(path, {"name_zh": "吴波", "seat": "deputy", "from_on": "2020-01-01"}).status_code == 303
    rows = Membership.objects.order_by("pk")
    assert [(str(m.person), m.post, m.seat) for m in rows] == [("Ann Lee", post, "full"), ("吴波", None, "deputy")]
    for data, why in (
        ({"seat": "full"}, "Choose or enter a person."),
        ({"seat": "full", "person": "ann", "name_en": "Bo"}, "Choose a person or enter a new one, not both."),
        (
            {"seat": "full", "person": "ann", "post": post.pk},
            "The person has this place in the body at that time already.",
        ),
        ({"seat": "full", "person": "zoe"}, "Nothing has this name."),
    ):
        assert clerk.post(path, data).context["form"].errors == {"person": [why]}
    other = signed_in(Role.CLERK, make_body("Port Office"))
    assert other.get(path).status_code == 403


def test_a_membership_is_corrected_and_ended_and_stays_listed(admin: Client) -> None:
    office = make_body()
    place = membership_actions.begin(SYSTEM, office, names={"en": "Ann Lee"})
    edit = {"seat": "deputy", "acting": "on", "from_on": "2020-01-01", "revision": 0}
    assert admin.get(f"/desk/bodies/members/{place.pk}/edit").status_code == 200
    assert admin.post(f"/desk/bodies/members/{place.pk}/edit", edit).status_code == 303
    early = admin.post(f"/desk/bodies/members/{place.pk}/end", {"happened_on": "2019-01-01"})
    assert early.context["form"].errors == {"happened_on": ["A membership cannot end before it begins."]}
    admin.post(f"/desk/bodies/members/{place.pk}/end", {"happened_on": "2021-01-01", "reason": "retired"})
    place = Membership.objects.get()
    assert (place.seat, place.acting, place.until_on) == ("deputy", True, date(2021, 1, 1))
    assert "Ann Lee" not in admin.get(f"/desk/bodies/{office.pk}").content.decode()
    assert "Ann Lee" in admin.get(f"/desk/bodies/{office.pk}/members").content.decode()


def test_the_number_of_queries_of_the_members_does_not_grow(admin: Client) -> None:
    office = make_body()
    counts = []
    for number in range(4):
        membership_actions.begin(SYSTEM, office, names={"en": f"Ann {number}"})
        with CaptureQueriesContext(connection) as queries:
            admin.get(f"/desk/bodies/{office.pk}/members")
        counts.append(len(queries))
    assert counts == [counts[0]] * 4
