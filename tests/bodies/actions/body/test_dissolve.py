"""Dissolving a body."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.bodies.queries.body import find
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
DAY = date(2020, 3, 1)


def test_dissolve_keeps_the_body_with_day_and_reason() -> None:
    office = make_body()
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    body_actions.dissolve(who, office, happened_on=DAY, reason="merged with the port")
    assert Body.objects.get(pk=office.pk).dissolved_on == DAY
    assert next((line.verb, line.on, line.reason) for line in history(office)) == (
        "body.dissolve",
        DAY,
        "merged with the port",
    )
    assert (list(find(SYSTEM)), list(find(SYSTEM, dissolved=True))) == ([], [office])


def test_dissolve_waits_for_subordinate_bodies() -> None:
    office = make_body()
    desk = make_body("Desk", superior=office)
    with pytest.raises(Refused, match="subordinate"):
        body_actions.dissolve(SYSTEM, office, happened_on=DAY, reason="reform")
    body_actions.dissolve(SYSTEM, desk, happened_on=DAY, reason="reform")
    body_actions.dissolve(SYSTEM, office, happened_on=DAY, reason="reform")
    assert Body.objects.filter(dissolved_on=DAY).count() == 2


def test_dissolve_twice_is_refused() -> None:
    office = make_body()
    body_actions.dissolve(SYSTEM, office, happened_on=DAY, reason="reform")
    with pytest.raises(WrongState):
        body_actions.dissolve(SYSTEM, office, happened_on=DAY, reason="reform")


@pytest.mark.parametrize(
    ("day", "reason", "field"),
    [
        (DAY, " ", "reason"),
        (date(2030, 1, 1), "reform", "happened_on"),
        (date(1990, 1, 1), "reform", "happened_on"),
    ],
)
def test_dissolve_without_a_reason_or_on_a_day_that_cannot_be_is_refused(day: date, reason: str, field: str) -> None:
    office = make_body(founded_on=date(1999, 1, 1))
    with pytest.raises(Refused) as refusal:
        body_actions.dissolve(SYSTEM, office, happened_on=day, reason=reason)
    assert list(refusal.value.fields) == [field]


def test_dissolve_by_a_clerk_is_refused() -> None:
    office = make_body()
    with pytest.raises(NotAllowed):
        body_actions.dissolve(actor(Role.CLERK, body=office), office, happened_on=DAY, reason="reform")
