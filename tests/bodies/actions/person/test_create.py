"""Entering a person."""

import pytest

from remit.bodies.actions import person as person_actions
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

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
