"""Picking a body or a person by any of its names."""

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import person as person_actions
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.web.pick import PickField
from remit.web.pickers import body_picker, own_body_picker, person_picker
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_a_body_is_found_by_a_name_of_one_that_was_merged_into_it() -> None:
    kept, twin = make_body("Harbour Office", "港口办公室"), make_body("Haven Office")
    body_actions.merge(SYSTEM, twin, kept=kept)
    picker = body_picker(SYSTEM)
    for text in ("harbour", "港口", "haven", "office"):
        assert picker.search(text, 5) == [(kept.pk, "Harbour Office")]
    assert (picker.get(kept.pk), picker.get(twin.pk)) == (kept, None)


def test_a_person_is_found_by_those_who_work_here_only(citizen: Actor) -> None:
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee", "zh": "李安"})
    insider = actor(Role.MEMBER, body=make_body())
    assert person_picker(insider).search("李", 5) == [(ann.pk, "Ann Lee")]
    assert person_picker(citizen).search("李", 5) == []


def test_ones_own_bodies_are_those_in_which_the_role_is_held() -> None:
    office = make_body()
    make_body("Port Office")
    clerk = actor(Role.CLERK, body=office)
    assert own_body_picker(clerk, {Role.CLERK}).search("", 5) == [(office.pk, "Harbour Office")]


def test_what_was_picked_is_shown_by_its_name_in_ones_own_language() -> None:
    office = make_body("Harbour Office", "港口办公室")
    field = PickField()
    for language, name in (("en", "Harbour Office"), ("zh", "港口办公室")):
        field.use(body_picker(actor(Role.CLERK, body=office, language=language)))
        assert field.widget.format_value(office.pk) == f"{name} (#{office.pk})"
