"""Saying on the desk which papers a meeting had before it, and which it issued."""

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.meetings.actions import meeting_paper as paper_actions
from remit.meetings.models import Meeting, MeetingPaper
from tests.factories import SYSTEM
from tests.meetings.made import full_meeting, make_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(office: Body) -> Meeting:
    """One with an open item and a closed one."""
    return full_meeting(office)


def _page(client: Client, meeting: Meeting) -> str:
    return client.get(f"/desk/meetings/{meeting.pk}/").content.decode()


def test_a_paper_is_said_corrected_and_taken_back(clerk: Client, meeting: Meeting) -> None:
    paper, item = make_paper("Harbour plan", number="7"), meeting.items.get(position=1)
    address = f"/desk/meetings/{meeting.pk}/papers/"
    assert address in _page(clerk, meeting)
    response = clerk.post(address, {"paper": "Harbour plan", "role": "issued"})
    assert (response.status_code, response["Location"]) == (303, f"/desk/meetings/{meeting.pk}/#papers")
    row = MeetingPaper.objects.get()
    assert (row.paper, row.role, row.item) == (paper, "issued", None)
    text = _page(clerk, meeting)
    assert ("issued by the meeting" in text, f'href="/desk/papers/{paper.pk}/"' in text) == (True, True)
    form = clerk.get(f"{address}{row.pk}/").context["form"]
    assert (form["role"].value(), form["item"].value(), form["revision"].value()) == ("issued", None, row.revision)
    sent = {"role": "considered", "item": str(item.pk), "revision": str(row.revision)}
    assert clerk.post(f"{address}{row.pk}/", sent).status_code == 303
    row.refresh_from_db()
    assert (row.role, row.item) == ("considered", item)
    assert f"before the meeting · {item.title_in('en')}" in _page(clerk, meeting)
    assert clerk.post(f"{address}{row.pk}/remove/").status_code == 303
    assert MeetingPaper.objects.count() == 0
    assert "before the meeting" not in _page(clerk, meeting)


def test_what_cannot_be_said_stands_beside_its_field(clerk: Client, meeting: Meeting) -> None:
    paper = make_paper("Harbour plan")
    make_paper("Closed plan", confidentiality="body")
    address = f"/desk/meetings/{meeting.pk}/papers/"
    response = clerk.post(address, {"paper": "Closed plan"})
    assert (response.status_code, sorted(response.context["form"].errors)) == (422, ["paper", "role"])
    paper_actions.add(SYSTEM, meeting, paper=paper, role="issued")
    response = clerk.post(address, {"paper": "Harbour plan", "role": "issued"})
    assert response.context["form"].non_field_errors() == ["This is said of the meeting and the paper already."]
    elsewhere = full_meeting(meeting.body).items.get(position=1)
    response = clerk.post(address, {"paper": "Harbour plan", "role": "considered", "item": str(elsewhere.pk)})
    assert list(response.context["form"].errors) == ["item"]


def test_the_second_of_two_clerks_sees_what_the_first_one_said(clerk: Client, meeting: Meeting) -> None:
    row = paper_actions.add(SYSTEM, meeting, paper=make_paper(), role="issued")
    paper_actions.correct(SYSTEM, row, role="considered")
    sent = {"role": "issued", "item": str(meeting.items.get(position=1).pk), "revision": "0"}
    response = clerk.post(f"/desk/meetings/{meeting.pk}/papers/{row.pk}/", sent)
    theirs = {each.label: str(each.theirs) for each in response.context["form"].theirs}
    assert theirs["What the meeting did"] == "It had the paper before it"


def test_a_stranger_neither_sees_the_form_nor_what_is_closed(stranger: Client, clerk: Client, meeting: Meeting) -> None:
    closed = meeting.items.get(position=2)
    rows = [
        paper_actions.add(SYSTEM, meeting, paper=make_paper("Open plan"), role="considered"),
        paper_actions.add(SYSTEM, meeting, paper=make_paper("At a closed item"), role="considered", item=closed),
    ]
    address = f"/desk/meetings/{meeting.pk}/papers/"
    text = _page(stranger, meeting)
    assert ("Open plan" in text, "At a closed item" in text, address in text) == (True, False, False)
    assert "At a closed item" in _page(clerk, meeting)
    assert stranger.get(address).status_code == 403
    assert [stranger.get(f"{address}{row.pk}/").status_code for row in rows] == [403, 404]
    stranger.post(f"{address}{rows[0].pk}/remove/")
    assert stranger.post(f"{address}{rows[1].pk}/remove/").status_code == 404
    assert MeetingPaper.objects.count() == 2
