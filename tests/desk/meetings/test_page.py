"""The page of a meeting."""

from dataclasses import replace

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.followup.actions import measure as measure_actions
from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.queries.sheet import sheet_of
from tests.desk.meetings.conftest import signed_in
from tests.factories import SYSTEM
from tests.meetings.made import full_meeting, make_meeting, make_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(office: Body) -> Meeting:
    """Public, with a closed item."""
    return full_meeting(office)


def read(client: Client, meeting: Meeting) -> str:
    """The page."""
    return client.get(f"/desk/meetings/{meeting.pk}/").content.decode()


def test_it_shows_the_whole_record_to_the_clerk(clerk: Client, meeting: Meeting) -> None:
    item = meeting.items.get(position=1)
    conveyed_actions.add(SYSTEM, item, paper=make_paper("Harbour plan"))
    measure_actions.plan(SYSTEM, meeting, texts={"en": "Send the plan"})
    page = read(clerk, meeting)
    for words in (
        "Fourth Plenary Session of the Harbour Office",
        "29 December 2023",
        "Room 1",
        "Lin Wei",
        "mid-level staff",
        "The plenary session",
        "Study it.",
        "Harbour plan",
        "Appointments",
        "Appoint the deputy.",
        "Report by May.",
        "Send the plan",
        "recorded the meeting",
    ):
        assert words in page, words


def test_a_closed_item_leaves_no_trace_for_who_may_not_read_it(stranger: Client, meeting: Meeting) -> None:
    page = read(stranger, meeting)
    assert "Appoint" not in page
    assert 'class="no">2' not in page


def test_who_may_not_read_the_meeting_finds_nothing_there(stranger: Client, office: Body) -> None:
    secret = make_meeting(office, confidentiality="body")
    assert stranger.get(f"/desk/meetings/{secret.pk}/").status_code == 404
    assert stranger.get("/desk/meetings/999999/").status_code == 404


def test_it_speaks_chinese_and_marks_what_is_english_only(office: Body, meeting: Meeting) -> None:
    client = signed_in("Cai Clerk", Role.CLERK, office)
    client.post("/language/", {"language": "zh", "next": "/desk/meetings/"})
    page = read(client, meeting)
    assert "港口办公室第四次全体会议" in page
    assert "议程" in page
    assert '<span lang="en">Appointments</span>' in page


def test_the_next_step_is_the_second_language_then_the_signature(clerk: Client, office: Body) -> None:
    meeting = full_meeting(office)
    assert clerk.get(f"/desk/meetings/{meeting.pk}/").context["next"].title == "Write the Chinese words."
    bare = make_meeting(office)
    assert clerk.get(f"/desk/meetings/{bare.pk}/").context["next"].verb == "close"


def test_a_member_is_told_who_may_sign(office: Body, meeting: Meeting) -> None:
    page = signed_in("Mo Member", Role.MEMBER, office).get(f"/desk/meetings/{meeting.pk}/")
    assert page.context["next"] is None
    assert "Only a clerk of the body closes a meeting." in page.content.decode()


def test_corrections_say_what_was_and_what_is(clerk: Client, meeting: Meeting) -> None:
    meeting_actions.correct(SYSTEM, meeting, sheet=replace(sheet_of(meeting), ordinal=5), reason="misread")
    page = read(clerk, meeting)
    assert "misread" in page
    assert "<del>4</del> <ins>5</ins>" in page


def test_what_was_written_is_never_taken_for_markup(clerk: Client, office: Body) -> None:
    meeting = make_meeting(office, texts={"en": {"title": "<script>alert(1)</script>", "summary": "<b>x</b>"}})
    page = read(clerk, meeting)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<b>x</b>" not in page


def test_a_correction_says_that_its_earlier_words_are_not_open_to_the_reader(
    clerk: Client, stranger: Client, meeting: Meeting
) -> None:
    first, closed = sheet_of(meeting).items
    opened = replace(closed, titles={"en": "Personnel"}, confidentiality="public", decisions=())
    sheet = replace(sheet_of(meeting), items=(first, opened))
    meeting_actions.correct(SYSTEM, meeting, sheet=sheet, reason="opened")
    hidden = "The earlier words are not open to you."
    page = read(stranger, meeting)
    assert f'<span class="quiet">{hidden}</span> <ins>Personnel</ins>' in page
    assert "Appointments" not in page
    own = read(clerk, meeting)
    assert (hidden in own, "<del>Appointments</del> <ins>Personnel</ins>" in own) == (False, True)
