"""Two persons who are one."""

from datetime import date

import pytest

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.models import Person
from remit.bodies.queries.membership import of_person
from remit.bodies.queries.person import aliases, people, persons, resolve_merged
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, also, make_body

pytestmark = pytest.mark.django_db


def _two() -> tuple[Person, Person]:
    kept = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    return kept, person_actions.create(SYSTEM, None, names={"en": "A. Lee"})


def test_merge_points_to_the_kept_person_and_rewrites_nothing() -> None:
    kept, twin = _two()
    place = membership_actions.begin(SYSTEM, make_body(), person=twin)
    person_actions.merge(SYSTEM, twin, kept=kept)
    assert list(persons(SYSTEM)) == [kept]
    assert list(people(SYSTEM, text="a. lee")) == [kept]
    assert list(of_person(SYSTEM, kept)) == [place]
    assert resolve_merged(Person.objects.get(pk=twin.pk)) == kept
    assert sorted(aliases(SYSTEM)) == [("A. Lee", kept.pk), ("Ann Lee", kept.pk)]


def test_merge_with_itself_with_a_merged_one_or_twice_is_refused() -> None:
    kept, twin = _two()
    with pytest.raises(Refused) as refusal:
        person_actions.merge(SYSTEM, kept, kept=kept)
    assert list(refusal.value.fields) == ["kept"]
    person_actions.merge(SYSTEM, twin, kept=kept)
    with pytest.raises(Refused):
        person_actions.merge(SYSTEM, kept, kept=twin)
    with pytest.raises(WrongState):
        person_actions.merge(SYSTEM, twin, kept=kept)


def test_merge_leads_to_the_kept_person_in_one_step_so_that_the_public_finds_it(citizen: Actor) -> None:
    kept, twin = _two()
    third = person_actions.create(SYSTEM, None, names={"en": "Ann Li"})
    office = make_body()
    chair = post_actions.create(SYSTEM, office, labels={"en": "chair"}, public=True)
    membership_actions.begin(SYSTEM, office, person=twin, post=chair)
    person_actions.merge(SYSTEM, twin, kept=kept)
    with pytest.raises(Refused, match="Others were merged into this one"):
        person_actions.merge(SYSTEM, kept, kept=third)
    person_actions.merge(SYSTEM, third, kept=kept)
    assert list(people(citizen, text="A. Lee")) == [kept]


def test_merge_is_for_the_administrator_of_all_bodies_to_which_either_ever_belonged() -> None:
    kept, twin = _two()
    office, port = make_body(), make_body("Port")
    admin = actor(Role.BODY_ADMINISTRATOR, body=office)
    membership_actions.begin(SYSTEM, port, person=twin, until_on=date(2020, 1, 1))
    for one, other in ((twin, kept), (kept, twin)):
        membership_actions.begin(SYSTEM, office, person=one)
        with pytest.raises(NotAllowed, match="all the person's bodies"):
            person_actions.merge(admin, one, kept=other)
    person_actions.merge(also(admin, Role.BODY_ADMINISTRATOR, body=port), twin, kept=kept)
    assert list(persons(SYSTEM)) == [kept]


def test_merge_by_a_clerk_is_refused() -> None:
    kept, twin = _two()
    with pytest.raises(NotAllowed):
        person_actions.merge(actor(Role.CLERK, body=make_body()), twin, kept=kept)


def test_merge_needs_the_right_over_both_also_where_one_belongs_nowhere() -> None:
    office = make_body()
    admin = actor(Role.BODY_ADMINISTRATOR, body=office)
    mine, known = (person_actions.create(admin, None, names={"en": name}) for name in ("Ann Lee", "A. Lee"))
    unknown = person_actions.create(SYSTEM, None, names={"en": "Ann Li"})
    theirs = person_actions.create(actor(Role.CLERK, body=make_body("Port")), None, names={"en": "Ann L."})
    for other in (unknown, theirs):
        for one, kept in ((mine, other), (other, mine)):
            with pytest.raises(NotAllowed, match="all the person's bodies"):
                person_actions.merge(admin, one, kept=kept)
    person_actions.merge(admin, known, kept=mine)
    person_actions.merge(actor(Role.SITE_ADMINISTRATOR), theirs, kept=mine)
    with pytest.raises(NotAllowed, match="all the person's bodies"):
        person_actions.edit(admin, mine, names={"en": "Ann"})
    assert list(persons(SYSTEM)) == [mine, unknown]
