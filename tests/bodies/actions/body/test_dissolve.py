"""Dissolving a body."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.models import Body
from remit.bodies.queries.body import find
from remit.bodies.queries.membership import members_on
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


def test_dissolve_before_the_present_name_or_place_began_is_refused() -> None:
    renamed, moved, city = make_body("Old"), make_body("Low"), make_body("City")
    body_actions.rename(SYSTEM, renamed, names={"en": "New"}, from_on=date(2021, 1, 1))
    body_actions.move(SYSTEM, moved, superior=city, from_on=date(2021, 1, 1))
    for body in (renamed, moved):
        with pytest.raises(Refused) as refusal:
            body_actions.dissolve(SYSTEM, body, happened_on=DAY, reason="reform")
        assert list(refusal.value.fields) == ["happened_on"]
        body_actions.dissolve(SYSTEM, body, happened_on=date(2021, 1, 1), reason="reform")


def test_dissolve_of_a_body_that_was_merged_into_another_is_refused() -> None:
    kept, twin = make_body("Harbour Office"), make_body("Harbor Office")
    body_actions.merge(SYSTEM, twin, kept=kept)
    with pytest.raises(Refused, match="merged into another"):
        body_actions.dissolve(SYSTEM, twin, happened_on=DAY, reason="reform")


def test_nobody_belongs_to_a_body_from_the_day_of_its_end_on() -> None:
    office = make_body()
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    place = membership_actions.begin(SYSTEM, office, person=ann)
    body_actions.dissolve(SYSTEM, office, happened_on=DAY, reason="reform")
    days = (date(2020, 2, 29), DAY, date(2030, 1, 1))
    assert [list(members_on(SYSTEM, office, day)) for day in days] == [[place], [], []]
