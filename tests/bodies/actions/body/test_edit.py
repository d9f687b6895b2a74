"""Correcting what is recorded of a body."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.bodies.queries.body import stood
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_edit_corrects_facts_and_the_spelling_of_the_present_name() -> None:
    office = make_body("Harbor Ofice", founded_on=date(1999, 1, 1))
    body_actions.edit(
        actor(Role.BODY_ADMINISTRATOR, body=office),
        office,
        names={"en": "Harbour Office", "zh": "港口办公室"},
        short_names={"zh": "港办"},
        classification="department",
        founded_on=date(1998, 1, 1),
        shows_attendees=True,
    )
    office = Body.objects.get(pk=office.pk)
    assert (office.classification, office.founded_on, office.shows_attendees) == (
        "department",
        date(1998, 1, 1),
        True,
    )
    assert sorted(office.names.values_list("language", "name", "short_name", "from_on")) == [
        ("en", "Harbour Office", "", date(1998, 1, 1)),
        ("zh", "港口办公室", "港办", date(1998, 1, 1)),
    ]
    rows = office.parentages.order_by("pk")
    assert [(row.from_on, row.until_on, row.withdrawn_at is None) for row in rows] == [
        (date(1999, 1, 1), date(1999, 1, 1), False),
        (date(1998, 1, 1), None, True),
    ]
    assert [row.from_on for row in stood(office)] == [date(1998, 1, 1)]
    assert history(office, values=True)[0].now == {
        "classification": "department",
        "founded_on": "1998-01-01",
        "shows_attendees": True,
    }
    assert verify_records() is None


def test_edit_leaves_what_is_not_given_and_former_names_alone() -> None:
    office = make_body("Harbour Office", "港口办公室", classification="board")
    body_actions.rename(SYSTEM, office, names={"en": "Port Office"}, from_on=date(2020, 1, 1))
    body_actions.edit(SYSTEM, office, names={"en": "Ports Office"})
    office = Body.objects.get(pk=office.pk)
    assert office.classification == "board"
    assert sorted(office.names.values_list("name", flat=True)) == ["Harbour Office", "Ports Office", "港口办公室"]


def test_a_second_writer_of_the_name_alone_meets_a_conflict() -> None:
    office = make_body("Harbor Office")
    mine, theirs = Body.objects.get(pk=office.pk), Body.objects.get(pk=office.pk)
    body_actions.edit(SYSTEM, theirs, names={"en": "Harbour Office"})
    before = Entry.objects.count()
    with pytest.raises(Conflict):
        body_actions.edit(SYSTEM, mine, names={"en": "Haven Office"})
    assert (Entry.objects.count(), str(Body.objects.get(pk=office.pk))) == (before, "Harbour Office")


def test_edit_by_a_clerk_is_refused_and_so_is_a_kind_that_is_none() -> None:
    office = make_body()
    with pytest.raises(NotAllowed):
        body_actions.edit(actor(Role.CLERK, body=office), office, classification="board")
    with pytest.raises(Refused) as refusal:
        body_actions.edit(SYSTEM, office, classification="castle")
    assert list(refusal.value.fields) == ["classification"]
    assert Body.objects.get(pk=office.pk).classification == "office"


def test_any_administrator_minds_a_body_that_is_known_by_name_only() -> None:
    named = body_actions.name(SYSTEM, None, names={"en": "Far Ministy"})
    body_actions.edit(actor(Role.BODY_ADMINISTRATOR, body=make_body()), named, names={"en": "Far Ministry"})
    assert str(Body.objects.get(pk=named.pk)) == "Far Ministry"
