"""The desk's first page: what waits, why, from where, until when."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from remit.accounts.models import Account, RoleGrant
from remit.bodies.models import Body
from remit.followup.actions import measure as measure_actions
from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.sheet import Point
from tests.factories import SYSTEM, make_account, make_body

pytestmark = pytest.mark.django_db


def _clerk(client: Client, body: Body, role: Role = Role.CLERK) -> Account:
    account = make_account(f"{role} of {body.pk}")
    RoleGrant.objects.create(account=account, body=body, role=role, from_on=date(2024, 1, 1))
    client.force_login(account)
    return account


def _rows(client: Client) -> list[list[str]]:
    page = html.fromstring(client.get("/desk/").content)
    cells = [[part.text_content().strip() for part in row.xpath("./*")] for row in page.xpath("//li[@class='row']")]
    return [[" ".join(cell.split()) for cell in row] for row in cells]


def test_a_citizen_is_asked_to_sign_in(client: Client) -> None:
    response = client.get("/desk/")
    assert (response.status_code, response.headers["Location"]) == (302, "/account/sign-in/?next=/desk/")


def test_somebody_without_a_role_is_told_so(client: Client) -> None:
    client.force_login(make_account("Norah Norole"))
    response = client.get("/desk/")
    assert response.status_code == 403
    assert "You hold no role today" in response.content.decode()


def test_an_empty_list_teaches_the_next_step(client: Client) -> None:
    _clerk(client, make_body())
    assert "Nothing waits for you" in client.get("/desk/").content.decode()


def test_what_is_due_first_comes_first_with_its_reason_and_its_light(client: Client) -> None:
    office = make_body("Harbour Office")
    _clerk(client, office)
    today = timezone.localdate()
    for words, days in (("Later", 30), ("Late", -4), ("Soon", 2)):
        measure_actions.plan(SYSTEM, office, texts={"en": words}, due_on=today + timedelta(days=days))
    measure_actions.plan(SYSTEM, office, texts={"en": "Undated"})
    rows = _rows(client)
    assert [row[0] for row in rows] == ["Late", "Soon", "Later", "Undated"]
    assert rows[0][1] == "your body leads; nobody owns it yet · Harbour Office"
    assert rows[0][2].endswith("late 4 days")
    assert rows[3][2] == "no date"


def test_another_body_s_work_is_not_on_the_list(client: Client) -> None:
    measure_actions.plan(SYSTEM, make_body("Parks Office"), texts={"en": "Theirs"})
    _clerk(client, make_body("Harbour Office"))
    assert _rows(client) == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client: Client, count: int, django_assert_num_queries: Any) -> None:
    office = make_body("Harbour Office")
    _clerk(client, office)
    for n in range(count):
        measure_actions.plan(SYSTEM, office, texts={"en": f"Task {n}"})
    client.get("/desk/")
    with django_assert_num_queries(QUERIES):
        client.get("/desk/")


QUERIES = 12


def test_the_latest_meeting_says_the_one_thing_that_it_lacks(client: Client) -> None:
    office = make_body("Harbour Office")
    _clerk(client, office)
    meeting = meeting_actions.record(SYSTEM, office, held_on=date(2024, 1, 9))
    page = client.get("/desk/").content.decode()
    assert "Missing: its news is not drafted." in page
    assert f'href="/desk/readouts/begin/{meeting.pk}/"' in page


def test_an_action_s_source_is_its_meeting_only_for_who_may_see_the_meeting(client: Client) -> None:
    office, board = make_body("Harbour Office"), make_body("Harbour Board")
    _clerk(client, office)
    for body, confidentiality in ((office, "body"), (board, "body")):
        meeting = meeting_actions.record(
            SYSTEM,
            body,
            held_on=date(2024, 1, 9),
            confidentiality=confidentiality,
            key_points=[Point(texts={"en": "Mend it."})],
        )
        measure_actions.plan(SYSTEM, meeting, texts={"en": str(body)}, body=office)
    assert {row[0]: row[1].rsplit(" · ", 1)[1] for row in _rows(client)} == {
        "Harbour Office": "meeting of 9 January 2024",
        "Harbour Board": "Harbour Office",
    }


@pytest.mark.parametrize(
    ("role", "address"),
    [
        (Role.CLERK, "/desk/readin/"),
        (Role.ISSUER, "/desk/mandates/"),
        (Role.VERIFIER, "/desk/mandates/"),
        (Role.SUPERVISOR, "/desk/oversight/"),
        (Role.CHAIR, "/desk/meetings/"),
    ],
)
def test_with_nothing_waiting_the_first_step_fits_the_role(client: Client, role: Role, address: str) -> None:
    _clerk(client, make_body(), role)
    page = html.fromstring(client.get("/desk/").content)
    assert page.xpath("//div[@class='empty']//a/@href") == [address]
