"""The public page of a readout, its editions, its tombstone."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from remit.conveyance.models import Conveyed
from remit.followup.actions import measure as measure_actions
from remit.papers.models import Paper, PaperText
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from remit.publication.queries.languages import paragraphs_of
from tests.factories import SYSTEM, make_body
from tests.followup.records import make_item, make_key_point, make_measure, make_meeting, make_person, written
from tests.publication.records import ENGLISH, corrected, make_readout, published, translated

pytestmark = pytest.mark.django_db
TOMBSTONE = {"en": "It told of another meeting.", "zh": "内容属于另一次会议。"}


def page(client: Client, path: str, status: int = 200) -> str:
    """The page's text."""
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


@pytest.fixture
def full() -> Readout:
    """Published in both languages, of a meeting that conveyed a paper and asked for something, in public and not."""
    city = make_body("City Council", "市委员会")
    office = make_body("Harbour Office", "港口办公室", superior=city)
    meeting = make_meeting(office)
    item, closed = make_item(meeting), make_item(meeting, "MARK-ITEM", confidentiality="body")
    for title, level in (("Report on harbours", "public"), ("MARK-PAPER", "internal")):
        paper = Paper(body=city, confidentiality=level, issued_on=date(2023, 11, 1))
        written(paper, PaperText(paper=paper, language="en", title=title), Conveyed(item=item, paper=paper))
    make_measure(meeting, "Inspect the quays", confidentiality="public", due_on=date(2024, 1, 8))
    make_measure(meeting, "MARK-MEASURE", key_point=make_key_point(meeting, "MARK-POINT", item=closed))
    return published(translated(make_readout(meeting)))


def test_the_page_says_where_it_comes_from_what_was_said_and_where_it_stands(client: Client, full: Readout) -> None:
    text = page(client, f"/en/readouts/{full.pk}")
    for words in (
        "City Council",
        "Harbour Office",
        "<h1>Harbour safety</h1>",
        "29 December 2023",
        "10 January 2024",
        *ENGLISH,
        "Report on harbours",
        "Inspect the quays",
        "late",
    ):
        assert words in text
    assert "MARK" not in text


def test_both_languages_stand_side_by_side_where_asked(client: Client, full: Readout) -> None:
    one, both = page(client, f"/zh/readouts/{full.pk}"), page(client, f"/zh/readouts/{full.pk}?both=1")
    assert ("港口安全" in one, ENGLISH[0] in one) == (True, False)
    assert re.findall(r'<p lang="([^"]+)">', both) == ["zh-Hans", "en", "zh-Hans", "en"]


def test_a_language_that_is_missing_is_said_and_the_other_shown_with_its_language(client: Client) -> None:
    readout = published()
    text = page(client, f"/zh/readouts/{readout.pk}")
    assert '<div class="prose" lang="en">' in text
    assert "中文" in text
    assert ENGLISH[0] in text


def test_an_older_edition_stays_reachable_and_what_changed_is_said(client: Client) -> None:
    readout = corrected(published(), "The office met at noon.", "The hour was added.")
    present = page(client, f"/en/readouts/{readout.pk}")
    older = page(client, f"/en/readouts/{readout.pk}/editions/1")
    assert ("The office met at noon." in present, "The hour was added." in present) == (True, True)
    assert (ENGLISH[0] in older, "This is an earlier edition." in older) == (True, True)
    response = client.get(f"/en/readouts/{readout.pk}/editions/2")
    assert (response.status_code, response["Location"]) == (302, f"/en/readouts/{readout.pk}")
    assert page(client, f"/en/readouts/{readout.pk}/editions/3", 404)


def test_a_correction_under_way_shows_nothing_of_its_draft(client: Client) -> None:
    readout = published()
    readout_actions.correct(SYSTEM, readout, reason="slip")
    first = paragraphs_of(readout)[0]
    readout_actions.write(SYSTEM, readout, language="en", title="MARK title", paragraphs={first.pk: "MARK text"})
    assert "MARK" not in page(client, f"/en/readouts/{readout.pk}")


def test_what_was_withdrawn_leaves_a_tombstone_at_every_address_of_it(client: Client, full: Readout) -> None:
    readout_actions.withdraw(SYSTEM, full, reason="MARK reason", tombstone=TOMBSTONE)
    for path in (f"/en/readouts/{full.pk}", f"/en/readouts/{full.pk}/editions/1"):
        text = page(client, path, 410)
        assert ("It told of another meeting." in text, ENGLISH[0] in text, "MARK" in text) == (True, False, False)
    assert TOMBSTONE["zh"] in page(client, f"/zh/readouts/{full.pk}", 410)


def test_a_draft_has_no_page_and_neither_has_a_number_that_no_database_can_hold(client: Client) -> None:
    for key in (make_readout().pk, 999_999, "9" * 18, "9" * 40, "0", "1x"):
        assert page(client, f"/en/readouts/{key}", 404)


def test_the_address_without_a_language_leads_to_the_readers(client: Client) -> None:
    response = client.get("/readouts/7", headers={"accept-language": "zh-CN,zh;q=0.9"})
    assert (response.status_code, response["Location"]) == (302, "/zh/readouts/7")


def test_machines_are_told_and_words_cannot_break_out(client: Client) -> None:
    readout = published(make_readout(title='</script><script>alert("x")</script>', texts=("<b>bold</b> & more",)))
    text = page(client, f"/en/readouts/{readout.pk}")
    assert "<script>alert" not in text
    assert "<b>bold</b>" not in text
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    data = json.loads(told)
    assert (data["@type"], data["headline"], data["datePublished"]) == (
        "NewsArticle",
        '</script><script>alert("x")</script>',
        "2024-01-10",
    )
    assert f'<link rel="canonical" href="http://127.0.0.1:8000/en/readouts/{readout.pk}">' in text
    assert f'hreflang="zh-Hans" href="http://127.0.0.1:8000/zh/readouts/{readout.pk}"' in text


def test_the_page_of_a_meeting_that_is_closed_later_is_not_linked(client: Client, full: Readout) -> None:
    type(full.meeting).objects.filter(pk=full.meeting_id).update(confidentiality="body")
    text = page(client, f"/en/readouts/{full.pk}")
    assert f"/meetings/{full.meeting_id}" not in text
    assert "Inspect the quays" not in text


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_whatever_it_lists(
    rows: int, client: Client, full: Readout, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    for _each in range(rows):
        measure = make_measure(full.meeting, "More", confidentiality="public", owner=make_person())
        measure_actions.report_done(SYSTEM, measure, done_on=date(2024, 1, 9))
    with django_assert_max_num_queries(26):
        page(client, f"/en/readouts/{full.pk}")
