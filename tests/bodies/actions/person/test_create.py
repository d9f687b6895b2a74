"""Entering a person."""

from typing import Any

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, also, make_body

pytestmark = pytest.mark.django_db


def test_create_names_the_person_in_each_language_and_keeps_the_name_out_of_the_entry() -> None:
    ann = person_actions.create(actor(Role.CLERK, body=make_body()), None, names={"en": "Ann Lee", "zh": "李安"})
    assert sorted(ann.names.values_list("language", "name")) == [("en", "Ann Lee"), ("zh", "李安")]
    assert [line.verb for line in history(ann)] == ["person.create"]
    text = Entry.objects.get(verb="person.create").text
    assert ("Ann Lee" in text, "李安" in text) == (False, False)


def test_create_without_a_name_or_by_a_member_is_refused() -> None:
    with pytest.raises(Refused):
        person_actions.create(SYSTEM, None, names={"en": "  "})
    with pytest.raises(NotAllowed):
        person_actions.create(actor(Role.MEMBER, body=make_body()), None, names={"en": "Ann Lee"})


def test_create_keeps_the_body_through_which_the_person_was_entered_where_it_is_known() -> None:
    office, port = make_body(), make_body("Port")
    union = body_actions.name(SYSTEM, None, names={"en": "World Port Union"})
    one = actor(Role.CLERK, Role.BODY_ADMINISTRATOR, body=office)
    two = also(one, Role.CLERK, body=port)
    asked: list[tuple[Actor, Any]] = [(one, None), (one, port), (one, union), (two, None), (two, port), (two, union)]
    entered = [person_actions.create(who, None, names={"en": "Ann"}, body=body).entered_in_id for who, body in asked]
    assert entered == [office.pk, office.pk, office.pk, None, port.pk, None]
    assert person_actions.create(SYSTEM, None, names={"en": "Ann"}).entered_in_id is None
    assert membership_actions.begin(two, port, names={"en": "Ann"}).person.entered_in_id == port.pk
