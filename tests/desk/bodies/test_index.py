"""The list of bodies."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from remit.bodies.actions import body as body_actions
from remit.kernel.roles import Role
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db


def _names(client: Client, query: str = "") -> list[str]:
    response = client.get(f"/desk/bodies/{query}")
    assert response.status_code == 200
    return [str(row["body"]) for row in response.context["listed"]]


def test_the_list_is_the_tree_and_can_be_narrowed(admin: Client) -> None:
    city = make_body("Port City", "港城", classification="government")
    office = make_body("Harbour Office", "港口办公室", superior=city)
    make_body("Land Office", superior=city)
    old = make_body("Fishery Bureau", superior=city)
    body_actions.rename(SYSTEM, office, names={"en": "Port Office"}, from_on=date(2020, 1, 1))
    body_actions.dissolve(SYSTEM, old, happened_on=date(2020, 1, 1), reason="reform")
    body_actions.name(SYSTEM, None, names={"en": "Far Ministry"})
    assert _names(admin) == ["Port City", "Port Office", "Land Office"]
    assert _names(admin, "?q=harbour") == ["Port Office"]
    assert _names(admin, "?q=港口") == ["Port Office"]
    assert _names(admin, "?classification=government") == ["Port City"]
    assert _names(admin, "?which=dissolved") == ["Fishery Bureau"]
    assert _names(admin, "?which=external") == ["Far Ministry"]
    assert len(_names(admin, "?which=all")) == 5
    assert len(_names(admin, "?which=nonsense&classification=x")) == 3


def test_the_list_is_paged_and_a_page_beyond_the_last_is_the_last(admin: Client) -> None:
    city = make_body("Port City")
    for number in range(51):
        make_body(f"Office {number}", superior=city)
    assert (len(_names(admin)), len(_names(admin, "?page=2")), len(_names(admin, "?page=99"))) == (50, 2, 2)


def test_the_number_of_queries_does_not_grow_with_the_rows(admin: Client) -> None:
    city = make_body("Port City")
    counts = []
    for number in range(4):
        make_body(f"Office {number}", superior=city)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            _names(admin)
        counts.append(len(queries))
    assert counts == [counts[0]] * 4
    assert counts[0] <= 9


def test_an_empty_list_teaches_the_first_step(admin: Client) -> None:
    page = admin.get("/desk/bodies/").content.decode()
    assert "No bodies yet" in page
    assert 'href="/desk/bodies/new"' in page
    assert "No body fits" in admin.get("/desk/bodies/?q=x").content.decode()


def test_who_is_not_signed_in_signs_in_and_who_holds_no_role_is_told_so(signed_in, client: Client) -> None:  # type: ignore[no-untyped-def]
    make_body()
    assert client.get("/desk/bodies/").status_code == 302
    assert signed_in().get("/desk/bodies/").status_code == 403
    assert signed_in(Role.MEMBER, make_body("Port")).get("/desk/bodies/").status_code == 200
