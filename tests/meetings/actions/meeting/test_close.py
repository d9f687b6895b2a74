"""The record is signed."""

import pytest

from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from tests.conftest import TODAY
from tests.factories import actor, make_body
from tests.meetings.made import make_meeting

pytestmark = pytest.mark.django_db


def test_a_closed_meeting_says_when_it_was_signed_and_by_whom_it_was_closed() -> None:
    meeting = make_meeting()
    meeting_actions.close(actor(Role.CLERK, body=meeting.body), meeting, happened_on=TODAY)
    assert Meeting.objects.get().state == "closed"
    line = history(meeting)[0]
    assert (line.verb, line.by, line.on) == ("meeting.close", "Ann Clerk", TODAY)


def test_close_twice_is_refused() -> None:
    meeting = make_meeting()
    who = actor(Role.CLERK, body=meeting.body)
    meeting_actions.close(who, meeting)
    with pytest.raises(WrongState):
        meeting_actions.close(who, meeting)


def test_close_by_another_bodys_clerk_is_refused() -> None:
    meeting = make_meeting()
    with pytest.raises(NotAllowed, match="clerk"):
        meeting_actions.close(actor(Role.CLERK, body=make_body("Port Office")), meeting)
    assert Meeting.objects.get().state == "held"
