"""A body's names over time."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
DAY = date(2020, 3, 1)


def test_rename_keeps_the_old_name_until_the_day_before() -> None:
    office = make_body("Harbour Office", "港口办公室")
    body_actions.rename(actor(Role.BODY_ADMINISTRATOR, body=office), office, names={"en": "Port Office"}, from_on=DAY)
    assert str(office.name_in("en")) == "Port Office"
    assert str(office.name_in("en", date(2020, 2, 29))) == "Harbour Office"
    assert str(office.name_in("en", DAY)) == "Port Office"
    assert str(office.name_in("zh")) == "港口办公室"


def test_rename_by_somebody_without_the_role_is_refused_and_leaves_no_entry() -> None:
    office = make_body()
    before = Entry.objects.count()
    with pytest.raises(NotAllowed, match="administrator"):
        body_actions.rename(actor(Role.CLERK, body=office), office, names={"en": "Port Office"}, from_on=DAY)
    assert Entry.objects.count() == before
    assert str(office.name_in("en")) == "Harbour Office"


def test_rename_to_the_present_name_is_refused() -> None:
    office = make_body()
    with pytest.raises(Refused) as refusal:
        body_actions.rename(
            actor(Role.BODY_ADMINISTRATOR, body=office), office, names={"en": "Harbour Office"}, from_on=DAY
        )
    assert list(refusal.value.fields) == ["name"]


def test_rename_before_the_present_name_began_is_refused() -> None:
    office = make_body(founded_on=date(2021, 1, 1))
    with pytest.raises(Refused) as refusal:
        body_actions.rename(
            actor(Role.BODY_ADMINISTRATOR, body=office), office, names={"en": "Port Office"}, from_on=DAY
        )
    assert list(refusal.value.fields) == ["from_on"]


def test_the_ledger_tells_who_renamed_the_body_and_why() -> None:
    office = make_body()
    who = actor(Role.BODY_ADMINISTRATOR, body=office, name="Bo Admin")
    body_actions.rename(who, office, names={"en": "Port Office"}, from_on=DAY, reason="reform")
    latest = history(office)[0]
    assert (latest.verb, str(latest.says), latest.by, latest.reason) == (
        "body.rename",
        "renamed the body",
        "Bo Admin",
        "reform",
    )


def test_rename_on_a_day_still_to_come_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        body_actions.rename(
            actor(Role.SITE_ADMINISTRATOR), make_body(), names={"en": "Port Office"}, from_on=date(2024, 1, 11)
        )
    assert list(refusal.value.fields) == ["from_on"]


def test_rename_of_a_body_that_is_no_more_is_refused() -> None:
    gone, twin = make_body("Gone"), make_body("Twin")
    body_actions.dissolve(SYSTEM, gone, happened_on=date(2020, 2, 1), reason="reform")
    body_actions.merge(SYSTEM, twin, kept=make_body("Kept"))
    for body in (gone, twin):
        with pytest.raises(Refused) as refusal:
            body_actions.rename(SYSTEM, body, names={"en": "Port Office"}, from_on=DAY)
        assert list(refusal.value.fields) == ["from_on"]
    body_actions.rename(SYSTEM, gone, names={"en": "Port Office"}, from_on=date(2020, 1, 1))
    assert str(gone.name_in("en")) == "Port Office"
