"""Saying on the desk what was conveyed."""

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.conveyance.models import Conveyed
from remit.meetings.models import AgendaItem
from tests.factories import make_body
from tests.meetings.made import full_meeting, make_meeting, make_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(office: Body) -> AgendaItem:
    """An open item."""
    return full_meeting(office).items.get(position=1)


def test_a_paper_and_a_meeting_are_picked_and_taken_back(clerk: Client, item: AgendaItem) -> None:
    paper = make_paper("Harbour plan", number="7")
    other = make_meeting(make_body("City Committee"), confidentiality="public")
    address = f"/desk/meetings/{item.meeting_id}/items/{item.pk}/conveyed/"
    response = clerk.post(address, {"paper": "Harbour plan"})
    assert response["Location"] == f"/desk/meetings/{item.meeting_id}/#item-{item.pk}"
    clerk.post(address, {"meeting": f"Committee (#{other.pk})"})
    rows = list(Conveyed.objects.all())
    assert [(r.paper, r.meeting) for r in rows] == [(paper, None), (None, other)]
    clerk.post(f"/desk/meetings/{item.meeting_id}/conveyed/{rows[0].pk}/remove/")
    assert list(Conveyed.objects.all()) == rows[1:]


def test_nothing_picked_is_refused(clerk: Client, item: AgendaItem) -> None:
    response = clerk.post(f"/desk/meetings/{item.meeting_id}/items/{item.pk}/conveyed/", {"paper": ""})
    assert response.context["form"].non_field_errors() == ["Either a paper or a meeting is conveyed."]


def test_a_paper_that_one_may_not_read_is_not_offered_and_not_taken(clerk: Client, item: AgendaItem) -> None:
    secret = make_paper("Closed plan", confidentiality="body")
    address = f"/desk/meetings/{item.meeting_id}/items/{item.pk}/conveyed/"
    assert "Closed plan" not in clerk.get(address).content.decode()
    for typed in ("Closed plan", f"x (#{secret.pk})"):
        assert list(clerk.post(address, {"paper": typed}).context["form"].errors) == ["paper"]


def test_a_stranger_gets_no_form(stranger: Client, item: AgendaItem) -> None:
    closed = item.meeting.items.get(position=2)
    assert stranger.get(f"/desk/meetings/{item.meeting_id}/items/{item.pk}/conveyed/").status_code == 403
    assert stranger.get(f"/desk/meetings/{item.meeting_id}/items/{closed.pk}/conveyed/").status_code == 404
