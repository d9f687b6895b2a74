"""Finding persons."""

import pytest
from pytest_django import DjangoAssertNumQueries

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.models import Body, Person
from remit.bodies.queries.person import people
from remit.kernel.actor import Actor
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db


def _person(english: str, chinese: str = "", body: Body | None = None) -> Person:
    person = person_actions.create(SYSTEM, None, names={"en": english, "zh": chinese})
    if body is not None:
        membership_actions.begin(SYSTEM, body, person=person)
    return person


def test_people_are_sorted_by_name_and_found_by_text_and_body() -> None:
    office = make_body()
    zoe, ann = _person("Zoe Wu", "吴佐伊", office), _person("Ann Lee")
    only = _person("", "陈光")
    assert list(people(SYSTEM)) == [ann, zoe, only]
    assert list(people(SYSTEM, text="wu")) == [zoe]
    assert list(people(SYSTEM, text="佐伊")) == [zoe]
    assert list(people(SYSTEM, body=office)) == [zoe]


def test_places_come_along_whatever_the_number_of_persons(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    office = make_body()
    for count in (1, 3):
        while Person.objects.count() < count:
            _person(f"Ann {Person.objects.count()}", body=office)
        with django_assert_num_queries(4):
            rows = people(SYSTEM)
            assert [(len(p.places), str(p.places[0].body)) for p in rows] == [(1, "Harbour Office")] * count


def test_the_public_finds_nobody_without_a_public_post(citizen: Actor) -> None:
    _person("Ann Lee", body=make_body())
    assert list(people(citizen)) == []
