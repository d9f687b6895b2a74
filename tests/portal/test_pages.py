"""The first page, meetings, papers and bodies, as citizens see them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from remit.conveyance.models import Conveyed
from remit.meetings.models import Attendance, AttendanceGroup, AttendanceGroupText
from remit.papers.models import Paper, PaperText
from remit.publication.actions import readout as readout_actions
from tests.factories import SYSTEM, make_body
from tests.followup.records import make_decision, make_item, make_key_point, make_meeting, make_person, written
from tests.portal.test_readouts import page
from tests.publication.records import make_readout, published

pytestmark = pytest.mark.django_db


def test_the_first_page_is_in_the_readers_language(client: Client) -> None:
    for asked, language in (("zh-CN", "zh"), ("de,en;q=0.5", "en"), ("", "en")):
        assert client.get("/", headers={"accept-language": asked})["Location"] == f"/{language}/"


def test_the_first_page_lists_what_is_public_and_nothing_else(client: Client) -> None:
    office, other = make_body("Harbour Office"), make_body("Water Office")
    published(make_readout(make_meeting(office), title="Of the harbour"))
    published(make_readout(make_meeting(other), title="Of the water"))
    make_readout(make_meeting(office), title="MARK draft")
    gone = published(make_readout(make_meeting(office), title="MARK gone"))
    readout_actions.withdraw(SYSTEM, gone, reason="wrong", tombstone={"en": "Wrong."})
    text = page(client, "/en/")
    assert ("Of the harbour" in text, "Of the water" in text, "MARK" in text) == (True, True, False)
    only = page(client, f"/en/?body={other.pk}")
    assert ("Of the harbour" in only, "Of the water" in only) == (False, True)


def test_an_empty_first_page_says_what_will_stand_there(client: Client) -> None:
    assert "Nothing has been published yet" in page(client, "/en/?page=99&body=x")


@pytest.mark.parametrize("rows", [1, 3])
def test_the_first_page_costs_the_same_whatever_its_length(
    rows: int, client: Client, django_assert_num_queries: Callable[..., Any]
) -> None:
    for each in range(rows):
        published(make_readout(title=f"News {each}"))
    page(client, "/zh/")
    make_body()  # an act, so that nothing comes from memory
    with django_assert_num_queries(8):
        page(client, "/en/")


def test_a_public_meeting_shows_its_public_items_and_who_acted_in_public(client: Client) -> None:
    meeting = make_meeting(make_body("Harbour Office"))
    item = make_item(meeting, "Quay lights")
    closed = make_item(meeting, "MARK-ITEM", confidentiality="named")
    for text, which in (("Hang lamps", item), ("MARK-POINT", closed)):
        make_key_point(meeting, text, item=which)
        make_decision(meeting, f"{text} now", item=which)
    group = AttendanceGroup(meeting=meeting)
    written(
        Attendance(meeting=meeting, person=make_person("Lin Wei"), presence="chair"),
        Attendance(meeting=meeting, person=make_person("MARK-MEMBER"), presence="member"),
        group,
        AttendanceGroupText(group=group, language="en", label="mid-level staff"),
    )
    text = page(client, f"/en/meetings/{meeting.pk}")
    for words in ("Quay lights", "Hang lamps", "Hang lamps now", "Lin Wei", "mid-level staff", "29 December 2023"):
        assert words in text
    assert "MARK" not in text


def test_a_body_that_shows_its_attendees_shows_them(client: Client) -> None:
    meeting = make_meeting(make_body(shows_attendees=True))
    written(Attendance(meeting=meeting, person=make_person("Bo Chen"), presence="member"))
    assert "Bo Chen" in page(client, f"/en/meetings/{meeting.pk}")


@pytest.mark.parametrize(
    "values", [{"confidentiality": level} for level in ("internal", "body", "named")] + [{"state": "draft"}]
)
def test_a_meeting_that_is_not_public_has_no_page(client: Client, values: dict[str, str]) -> None:
    meeting = make_meeting(make_body(), **values)
    assert "MARK" not in page(client, f"/en/meetings/{meeting.pk}", 404)


def test_a_paper_says_where_it_was_conveyed_as_far_as_that_is_public(client: Client) -> None:
    office = make_body("Harbour Office")
    paper = Paper(body=office, confidentiality="public", kind="report", number="No. 14")
    hidden = make_meeting(make_body("MARK Office"), confidentiality="body")
    meeting = make_meeting(office)
    written(
        paper,
        PaperText(paper=paper, language="zh", title="平安港口"),
        Conveyed(item=make_item(meeting), paper=paper),
        Conveyed(item=make_item(hidden), paper=paper),
    )
    text = page(client, f"/en/papers/{paper.pk}")
    assert ("平安港口" in text, "No. 14" in text, f"/en/meetings/{meeting.pk}" in text) == (True, True, True)
    assert "MARK" not in text
    Paper.objects.filter(pk=paper.pk).update(confidentiality="internal")
    client.get("/")
    make_body()
    assert page(client, f"/en/papers/{paper.pk}", 404)


def test_bodies_stand_in_their_tree_and_each_leads_to_its_news(client: Client) -> None:
    city = make_body("City Council")
    office = make_body("Harbour Office", superior=city)
    published(make_readout(make_meeting(office), title="Of the harbour"))
    assert "Harbour Office" in page(client, "/en/bodies")
    assert f'href="/en/bodies/{office.pk}"' in page(client, f"/en/bodies/{city.pk}")
    text = page(client, f"/en/bodies/{office.pk}")
    assert ("Of the harbour" in text, f'href="/en/bodies/{city.pk}"' in text) == (True, True)


def test_robots_learn_where_the_list_of_pages_is(client: Client) -> None:
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in page(client, "/robots.txt")
    assert client.get("/favicon.ico").status_code == 301
