"""Correcting a person's names."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.models import Person
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, also, make_body

pytestmark = pytest.mark.django_db


def test_edit_changes_adds_and_takes_away_names() -> None:
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Le"})
    person_actions.edit(SYSTEM, ann, names={"en": "Ann Lee", "zh": "李安"})
    assert sorted(ann.names.values_list("language", "name")) == [("en", "Ann Lee"), ("zh", "李安")]
    person_actions.edit(SYSTEM, ann, names={"zh": "李安"})
    assert list(ann.names.values_list("name", flat=True)) == ["李安"]
    with pytest.raises(Refused):
        person_actions.edit(SYSTEM, ann, names={"zh": ""})


def test_edit_by_somebody_else_meanwhile_is_a_conflict() -> None:
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Le"})
    mine = Person.objects.get()
    person_actions.edit(SYSTEM, ann, names={"en": "Ann Lee"})
    with pytest.raises(Conflict):
        person_actions.edit(SYSTEM, mine, names={"en": "Anne Lee"})
    assert str(Person.objects.get()) == "Ann Lee"


def test_edit_is_for_those_who_mind_the_persons_own_body() -> None:
    office, port = make_body(), make_body("Port")
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann"})
    clerk, admin = actor(Role.CLERK, body=office), actor(Role.BODY_ADMINISTRATOR, body=office)
    membership_actions.begin(SYSTEM, office, person=ann)
    person_actions.edit(clerk, ann, names={"en": "Ann L"})
    membership_actions.begin(SYSTEM, port, person=ann)
    for who in (clerk, admin):
        with pytest.raises(NotAllowed):
            person_actions.edit(who, ann, names={"en": "Ann Lee"})
    person_actions.edit(also(admin, Role.BODY_ADMINISTRATOR, body=port), ann, names={"en": "Ann Lee"})
    with pytest.raises(NotAllowed):
        person_actions.edit(actor(Role.BODY_ADMINISTRATOR, body=make_body("Far")), ann, names={"en": "X"})


def test_nobody_takes_over_a_person_by_a_membership_of_today() -> None:
    office, port = make_body(), make_body("Port")
    mayor = person_actions.create(SYSTEM, None, names={"en": "The Mayor"})
    membership_actions.begin(SYSTEM, port, person=mayor, until_on=date(2020, 1, 1))
    admin = actor(Role.BODY_ADMINISTRATOR, Role.CLERK, body=office)
    membership_actions.begin(admin, office, person=mayor)
    with pytest.raises(NotAllowed, match="all the person's bodies"):
        person_actions.edit(admin, mayor, names={"en": "Somebody Else"})


def test_a_body_that_is_known_by_name_only_hinders_nobody() -> None:
    office = make_body()
    clerk = actor(Role.CLERK, body=office)
    ann = person_actions.create(clerk, None, names={"en": "Ann"})
    membership_actions.begin(SYSTEM, body_actions.name(SYSTEM, None, names={"en": "World Port Union"}), person=ann)
    person_actions.edit(clerk, ann, names={"en": "Ann Lee"})
    assert str(Person.objects.get(pk=ann.pk)) == "Ann Lee"


def test_who_belongs_nowhere_is_edited_in_the_body_that_entered_them_or_by_the_site_administrator() -> None:
    office = make_body()
    clerk, admin = actor(Role.CLERK, body=office), actor(Role.BODY_ADMINISTRATOR, body=office)
    known = person_actions.create(clerk, None, names={"en": "Ann"})
    unknown = person_actions.create(SYSTEM, None, names={"en": "Bea"})
    stranger = actor(Role.BODY_ADMINISTRATOR, Role.CLERK, body=make_body("Port"))
    for who, person in ((stranger, known), (stranger, unknown), (clerk, unknown), (admin, unknown)):
        with pytest.raises(NotAllowed, match="all the person's bodies"):
            person_actions.edit(who, person, names={"en": "X"})
    for n, (who, person) in enumerate(((clerk, known), (admin, known), (actor(Role.SITE_ADMINISTRATOR), unknown))):
        person_actions.edit(who, person, names={"en": f"Ann {n}"})
    assert sorted(map(str, Person.objects.all())) == ["Ann 1", "Ann 2"]


def test_a_membership_does_not_take_a_person_away_from_the_body_that_entered_them() -> None:
    office, port = make_body(), make_body("Port")
    ann = person_actions.create(actor(Role.CLERK, body=office), None, names={"en": "Ann"})
    admin = actor(Role.BODY_ADMINISTRATOR, body=port)
    membership_actions.begin(admin, port, person=ann)
    with pytest.raises(NotAllowed, match="all the person's bodies"):
        person_actions.edit(admin, ann, names={"en": "Somebody Else"})
