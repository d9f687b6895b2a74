"""The list of meetings."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.meetings.actions import meeting as meeting_actions
from tests.factories import SYSTEM, make_body
from tests.meetings.made import full_meeting, make_meeting

pytestmark = pytest.mark.django_db


def names(client: Client, asked: str = "") -> list[str]:
    """What the rows of the list say."""
    return [str(line[1]) for line in client.get(f"/desk/meetings/{asked}").context["lines"]]


def test_it_shows_the_meetings_that_one_may_read_the_latest_first(
    clerk: Client, stranger: Client, office: Body
) -> None:
    make_meeting(office, kind="ordinary", ordinal=2, confidentiality="body")
    make_meeting(office, kind="ordinary", ordinal=1, held_on=date(2023, 1, 5), confidentiality="public")
    meeting_actions.cite(SYSTEM, office, kind="plenary", confidentiality="public")
    assert names(clerk) == ["Second Ordinary Meeting", "First Ordinary Meeting"]
    assert names(stranger) == ["First Ordinary Meeting"]
    assert names(clerk, "?standing=cited") == ["Plenary Session"]


def test_it_is_narrowed_by_words_body_kind_and_year(clerk: Client, office: Body) -> None:
    full_meeting(office)
    make_meeting(office, kind="study", held_on=date(2021, 1, 5))
    make_meeting(make_body("Port Council"), kind="enlarged", confidentiality="public")
    assert names(clerk, "?q=appointments") == ["Fourth Plenary Session"]
    assert names(clerk, "?body=Port+Council") == ["Enlarged Meeting"]
    assert names(clerk, "?kind=study") == ["Study Session"]
    assert names(clerk, "?year=2021") == ["Study Session"]
    assert names(clerk, "?q=nothing+has+this") == []


@pytest.mark.parametrize(
    "asked", ["?year=abc", "?kind=feast", "?body=nobody", "?page=999999999999", "?show=-1", "?q=%00"]
)
def test_nonsense_in_the_address_is_no_error(clerk: Client, office: Body, asked: str) -> None:
    make_meeting(office)
    assert clerk.get(f"/desk/meetings/{asked}").status_code == 200


def test_it_tells_how_to_begin_when_there_is_nothing(clerk: Client, stranger: Client) -> None:
    assert "/desk/meetings/new/" in clerk.get("/desk/meetings/").content.decode()
    assert "/desk/meetings/new/" not in stranger.get("/desk/meetings/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(
    clerk: Client, count: int, django_assert_max_num_queries: Any, office: Body
) -> None:
    for n in range(count):
        make_meeting(make_body(f"Office {n}"), confidentiality="public", held_on=date(2023, 1, 1 + n))
    with django_assert_max_num_queries(12) as first:
        clerk.get("/desk/meetings/")
    make_meeting(make_body("One more"), confidentiality="public")
    with django_assert_max_num_queries(12) as second:
        clerk.get("/desk/meetings/")
    assert len(first) == len(second)


def test_who_is_not_signed_in_is_asked_to(client: Client) -> None:
    response = client.get("/desk/meetings/")
    assert (response.status_code, "/account/sign-in/" in response["Location"]) == (302, True)
