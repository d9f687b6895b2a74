"""People from a table."""

import pytest

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.models import Membership, Person, Post
from remit.intake.tables.outcome import Preview
from remit.intake.tables.run import preview
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def _preview(text: str) -> Preview:
    return preview(SYSTEM, "people", text.encode())


def _fates(text: str) -> list[tuple[str, str]]:
    return [(o.fate.value, o.column) for o in _preview(text).outcomes]


def test_preview_tells_each_rows_fate_and_writes_nothing() -> None:
    office = make_body("Harbour Office", "港口办公室")
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    membership_actions.begin(SYSTEM, office, person=ann)
    assert _fates(
        "name_en,name_zh,body,post_en,post_zh,seat,from_on,until_on\n"
        "Ann Lee,,Harbour Office,,,,,\n"
        "Ann Lee,李安,Harbour Office,,,,,\n"
        "Bo Wu,,港口办公室,chair,主任,full,2020-01-01,\n"
        "Cai,,Nowhere,,,,,\n"
        "Dan,,Harbour Office,,,king,,\n"
        "Eve,,Harbour Office,,,,2020-01-02,2020-01-01\n"
        ",,Harbour Office,,,,,\n"
        "Fay,,,,,,,\n"
    ) == [
        ("unchanged", ""),
        ("update", ""),
        ("create", ""),
        ("refused", "body"),
        ("refused", "seat"),
        ("refused", "until_on"),
        ("refused", "name_en"),
        ("refused", "body"),
    ]
    assert (Person.objects.count(), Membership.objects.count(), Post.objects.count()) == (1, 1, 0)


def test_a_known_person_of_another_body_is_taken_and_said_so() -> None:
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee", "zh": "李安"})
    membership_actions.begin(SYSTEM, make_body("Harbour Office"), person=ann)
    make_body("Port Office")
    found = _preview("name_en,name_zh,body\nAnn Lee,,Port Office\nAnn Lee,黎安,Port Office\n").outcomes
    assert [(o.fate.value, o.note) for o in found] == [
        ("create", "Taken to be the person of this name in “Harbour Office”."),
        ("create", ""),
    ]


def test_of_several_persons_of_one_name_the_bodys_own_is_meant_or_none() -> None:
    office = make_body("Harbour Office")
    make_body("Port Office")
    for _ in range(2):
        person = person_actions.create(SYSTEM, None, names={"zh": "李伟"})
    membership_actions.begin(SYSTEM, office, person=person)
    assert _fates("name_zh,body\n李伟,Harbour Office\n李伟,Port Office\n") == [
        ("unchanged", ""),
        ("refused", "name_zh"),
    ]


def test_a_membership_is_ended_dated_and_never_doubled() -> None:
    office = make_body("Harbour Office")
    post = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    membership_actions.begin(SYSTEM, office, person=ann, post=post)
    found = _preview(
        "name_en,body,post_en,post_zh,from_on,until_on\nAnn Lee,Harbour Office,Chair,主任,2020-1-1,2021.1.1\n"
    )
    assert [(c.column, c.was, c.now) for c in found.outcomes[0].changes] == [
        ("post_zh", "", "主任"),
        ("from_on", "", "2020-01-01"),
        ("until_on", "", "2021-01-01"),
    ]


def test_a_clerk_brings_in_members_of_the_own_body_only_and_no_new_posts() -> None:
    office = make_body("Harbour Office")
    make_body("Port Office")
    table = b"name_en,body,post_en\nAnn,Harbour Office,\nBo,Port Office,\nCai,Harbour Office,chair\n"
    found = preview(actor(Role.CLERK, body=office), "people", table)
    assert [o.fate.value for o in found.outcomes] == ["create", "refused", "refused"]
