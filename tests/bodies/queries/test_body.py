"""Finding bodies."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from remit.bodies.actions import body as body_actions
from remit.bodies.queries.body import children, find, superiors
from remit.kernel.actor import Actor
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db


def test_find_by_text_of_any_language_and_by_a_former_or_short_name(citizen: Actor) -> None:
    office = make_body("Harbour Office", "港口办公室", short_names={"zh": "港办"})
    make_body("Land Office", "土地办公室")
    body_actions.rename(SYSTEM, office, names={"en": "Port Office"}, from_on=date(2020, 1, 1))
    for text in ("port", "harbour", "港口", "港办", " PORT "):
        assert list(find(citizen, text=text)) == [office]
    assert list(find(citizen, text="sea")) == []


def test_find_by_kind_and_by_where_it_stands() -> None:
    city = make_body("City", classification="government")
    office = make_body("Office", superior=city)
    desk = make_body("Desk", superior=office, classification="department")
    named = body_actions.name(SYSTEM, None, names={"en": "Far Ministry"})
    assert list(find(SYSTEM, classification="department")) == [desk]
    assert list(find(SYSTEM, external=True)) == [named]
    assert list(children(SYSTEM, None)) == [city]
    assert list(children(SYSTEM, city)) == [office]
    assert list(children(SYSTEM, city, text="desk")) == []
    desk.refresh_from_db()
    assert list(superiors(desk)) == [city, office]


def test_names_come_along_whatever_the_number_of_bodies(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    city = make_body("City")
    for count in (1, 3):
        while children(SYSTEM, city).count() < count:
            make_body(f"Office {count}", superior=city)
        with django_assert_num_queries(2):
            assert len([str(body) for body in children(SYSTEM, city)]) == count
