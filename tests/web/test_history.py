"""A record's history in words: what was done is told to all who see the record, why only to those who keep it."""

from dataclasses import replace

import pytest
from django.test import Client

from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.queries.sheet import sheet_of
from remit.web.history import history_of
from tests.factories import SYSTEM, make_account, make_body, make_grant
from tests.meetings.made import make_meeting

pytestmark = pytest.mark.django_db
REASON = "The closed item is the dismissal of Ann"


@pytest.fixture
def meeting() -> Meeting:
    made = make_meeting(make_body("Harbour Office"), confidentiality="public")
    return meeting_actions.correct(SYSTEM, made, sheet=replace(sheet_of(made), ordinal=5), reason=REASON)


def test_reasons_are_told_only_where_they_are_asked_for(meeting: Meeting) -> None:
    assert [line["reason"] for line in history_of(meeting)] == ["", ""]
    assert [line["reason"] for line in history_of(meeting, reasons=True)] == [REASON, ""]


@pytest.mark.parametrize(("role", "told"), [(Role.CLERK, True), (Role.HEAD, False)])
def test_the_page_of_a_meeting_gives_reasons_in_its_history_to_who_keeps_the_record(
    meeting: Meeting, role: Role, told: bool, client: Client
) -> None:
    account = make_account()
    make_grant(account, role, meeting.body)
    client.force_login(account)
    page = client.get(f"/desk/meetings/{meeting.pk}/").content.decode()
    history = page[page.index('<ol class="history">') :]
    assert (REASON in history) is told
