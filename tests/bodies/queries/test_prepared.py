"""Questions that are put into SQL once, and then asked about other values."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db.models import QuerySet

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body, BodyName
from remit.bodies.queries.prepared import ask
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db

BUILT: list[Any] = []


def _names(ids: tuple[int, ...]) -> QuerySet[BodyName, Any]:
    BUILT.append(ids)
    return BodyName.objects.filter(body__in=ids).order_by("id").values_list("body_id", "name", "from_on")


def _own(actor: Actor, name: str) -> QuerySet[BodyName, Any]:
    rows = BodyName.objects.filter(body__in=actor.body_ids({Role.CLERK}), name=name)
    return rows.values_list("body_id", "name")


def _below(depth: int) -> QuerySet[Body, Any]:
    return Body.objects.filter(depth__gt=depth).values_list("pk")


def test_the_question_is_made_once_and_asked_about_each_value(
    django_assert_num_queries: Callable[..., Any],
) -> None:
    city, office = make_body("City"), make_body("Office")
    body_actions.rename(SYSTEM, office, names={"en": "Harbour Office"}, from_on=date(2024, 1, 9))
    BUILT.clear()
    with django_assert_num_queries(2):
        assert ask(_names, None, (city.pk,)) == [(city.pk, "City", None)]
        assert ask(_names, None, (office.pk,)) == [
            (office.pk, "Office", None),
            (office.pk, "Harbour Office", date(2024, 1, 9)),
        ]
    assert len(BUILT) <= 1
    assert ask(_names, None, (office.pk, city.pk)) == list(_names((office.pk, city.pk)))


def test_nobody_is_answered_by_the_question_of_another() -> None:
    city, office = make_body("City"), make_body("Office")
    of_city, of_office = actor(Role.CLERK, body=city), actor(Role.CLERK, body=office)
    for _again in range(2):
        assert ask(_own, of_city, "City") == [(city.pk, "City")]
        assert ask(_own, of_office, "City") == []
        assert ask(_own, of_office, "Office") == [(office.pk, "Office")]


def test_what_nothing_can_answer_is_not_asked(django_assert_num_queries: Callable[..., Any]) -> None:
    with django_assert_num_queries(0):
        assert ask(_names, None, ()) == []


def test_a_number_that_is_no_id_is_a_value_too() -> None:
    city = make_body("City")
    office = make_body("Office", superior=city)
    assert (ask(_below, None, 1), ask(_below, None, 2)) == ([(office.pk,)], [])
