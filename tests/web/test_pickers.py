"""Picking a body or a person by any of its names."""

import pytest
from django.core.exceptions import ValidationError

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.models import BodyName
from remit.kernel.actor import Actor, Grant
from remit.kernel.roles import Role
from remit.web.pick import PickField
from remit.web.pick_lines import PickLinesField
from remit.web.pickers import body_picker, own_body_picker, person_picker, usual_body
from tests.factories import SYSTEM, TODAY, actor, make_body

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


def test_an_exact_name_or_short_name_that_one_alone_bears_is_that_body() -> None:
    city = make_body("Lanting City Committee of the Parties", "澜汀市委员会")
    BodyName.objects.filter(body=city, language="en").update(short_name="City Committee")
    make_body("City Committee Office")
    field = PickField()
    field.use(body_picker(SYSTEM))
    assert [field.clean(text) for text in ("City Committee", "city committee", "澜汀市委员会")] == [city] * 3
    other = make_body("City Committee of Elsewhere")
    BodyName.objects.filter(body=other).update(short_name="City Committee")
    with pytest.raises(ValidationError, match="Several"):
        field.clean("City Committee")


def test_each_unknown_name_says_its_line_once() -> None:
    office = make_body()
    field = PickLinesField()
    field.use(body_picker(SYSTEM))
    with pytest.raises(ValidationError) as refused:
        field.clean("Harbour Office\nNobody\n\nNobody\nNo one")
    assert refused.value.messages == [
        "Line 2, “Nobody”: Nothing has this name.",
        "Line 5, “No one”: Nothing has this name.",
    ]
    assert field.clean("Harbour Office\nHarbour Office") == (office,)


def test_the_body_that_stands_above_ones_others_is_the_usual_one() -> None:
    city = make_body("City")
    office, port = make_body("Office", superior=city), make_body("Port", superior=city)
    both = Actor(today=TODAY, grants=tuple(Grant(Role.CLERK, body.pk, body.path) for body in (office, port)))
    assert usual_body(both, {Role.CLERK}) is None
    top = Actor(today=TODAY, grants=tuple(Grant(Role.CLERK, body.pk, body.path) for body in (office, city)))
    assert (usual_body(top, {Role.CLERK}), usual_body(top, {Role.CHAIR})) == (city.pk, None)
