"""Who and what a name could mean."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import person as person_actions
from remit.intake.queries.candidates import suggest
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_former_names_and_other_languages_count() -> None:
    office = make_body("Harbour Office", "港口办公室")
    body_actions.rename(SYSTEM, office, names={"en": "Port Authority"}, from_on=date(2020, 1, 1))
    found = suggest(SYSTEM, {"Harbour Office": "body", "市港口办公室": "body"})
    assert [(row.choice, str(row.label), row.alike, row.known_as) for row in found["Harbour Office"]] == [
        (f"body:{office.pk}", "Port Authority", 100, "")
    ]
    assert [row.choice for row in found["市港口办公室"]] == [f"body:{office.pk}"]


def test_the_names_of_merged_ones_lead_to_who_is_kept() -> None:
    kept, gone = (
        person_actions.create(SYSTEM, None, names={"en": name}) for name in ("Mary Quill", "M. J. Quill-Hart")
    )
    person_actions.merge(SYSTEM, gone, kept=kept)
    found = suggest(SYSTEM, {"M. J. Quill-Hart": "person"})["M. J. Quill-Hart"]
    assert [(row.choice, str(row.label), row.alike, row.known_as) for row in found] == [
        (f"person:{kept.pk}", "Mary Quill", 100, "M. J. Quill-Hart")
    ]


def test_the_body_that_met_is_one_whose_clerk_one_is() -> None:
    mine, other = make_body("Harbour Office"), make_body("Harbour Office of Saltmarsh")
    found = suggest(actor(Role.CLERK, body=mine), {"Harbour Office": "own"})["Harbour Office"]
    assert [row.choice for row in found] == [f"body:{mine.pk}"]
    assert other.pk != mine.pk


def test_the_public_is_told_of_nobody() -> None:
    person_actions.create(SYSTEM, None, names={"en": "Mary Quill"})
    assert suggest(actor(), {"Mary Quill": "person"}) == {"Mary Quill": []}


def test_queries_do_not_grow_with_rows(django_assert_num_queries: object) -> None:
    sorts = {"Harbour Office": "body", "Mary Quill": "person"}
    for number in (1, 3):
        for n in range(number):
            make_body(f"Harbour Office {number}{n}")
            person_actions.create(SYSTEM, None, names={"en": f"Mary Quill {number}{n}"})
        with django_assert_num_queries(7):  # type: ignore[operator]
            suggest(SYSTEM, sorts)
