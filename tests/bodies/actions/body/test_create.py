"""Creating a body."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.choices import Classification
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_create_names_the_body_and_puts_it_under_its_superior() -> None:
    city = make_body("Port City", "港城")
    office = body_actions.create(
        actor(Role.CLERK, body=city),
        city,
        names={"en": " Harbour Office ", "zh": "港口办公室"},
        short_names={"zh": "港办"},
        classification=Classification.OFFICE,
        founded_on=date(1999, 5, 1),
    )
    assert office.is_child_of(city)
    assert sorted(office.names.values_list("language", "name", "short_name", "from_on", "until_on")) == [
        ("en", "Harbour Office", "", date(1999, 5, 1), None),
        ("zh", "港口办公室", "港办", date(1999, 5, 1), None),
    ]
    assert list(office.parentages.values_list("superior", "from_on", "until_on")) == [(city.pk, date(1999, 5, 1), None)]
    assert [(line.verb, line.label) for line in history(office)] == [("body.create", "Harbour Office")]


def test_create_at_the_top_is_for_the_site_administrator() -> None:
    city = make_body("Port City")
    with pytest.raises(NotAllowed, match="site administrator"):
        body_actions.create(actor(Role.BODY_ADMINISTRATOR, body=city, down=True), None, names={"en": "Other City"})
    assert body_actions.create(actor(Role.SITE_ADMINISTRATOR), None, names={"en": "Other City"}).is_root()


def test_create_below_by_a_clerk_of_another_body_is_refused_and_leaves_no_entry() -> None:
    city, other = make_body("Port City"), make_body("Other City")
    before = Entry.objects.count()
    with pytest.raises(NotAllowed):
        body_actions.create(actor(Role.CLERK, body=other), city, names={"en": "Harbour Office"})
    assert Entry.objects.count() == before


def test_create_without_a_name_or_under_a_body_that_is_no_more_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        make_body(" ")
    assert sorted(refusal.value.fields) == ["name", "name_en"]
    gone = make_body("Old Office")
    body_actions.dissolve(SYSTEM, gone, happened_on=date(2020, 1, 1), reason="reform")
    with pytest.raises(Refused) as refusal:
        make_body("New Office", superior=gone)
    assert {field: str(why) for field, why in refusal.value.fields.items()} == {
        "superior": "The superior body was dissolved."
    }


def test_nothing_stands_under_a_body_that_is_known_by_name_only() -> None:
    named = body_actions.name(SYSTEM, None, names={"en": "Far Ministry"})
    with pytest.raises(Refused, match="by name only"):
        make_body("Near Office", superior=named)
