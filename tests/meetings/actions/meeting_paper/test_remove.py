"""It is taken back that a meeting considered or issued a paper."""

import pytest

from remit.kernel.errors import NotAllowed
from remit.kernel.roles import Role
from remit.ledger.verify_records import verify_records
from remit.meetings.actions import meeting_paper as paper_actions
from remit.meetings.models import MeetingPaper
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_meeting, make_paper

pytestmark = pytest.mark.django_db


def test_the_row_is_gone_and_the_ledger_agrees() -> None:
    row = paper_actions.add(SYSTEM, make_meeting(), paper=make_paper(), role="issued")
    meeting = paper_actions.remove(actor(Role.CLERK, body=row.meeting.body), row)
    assert not MeetingPaper.objects.exists()
    assert (meeting.pk, verify_records()) == (row.meeting_id, None)


def test_by_another_bodys_clerk_it_is_refused() -> None:
    row = paper_actions.add(SYSTEM, make_meeting(), paper=make_paper(), role="issued")
    with pytest.raises(NotAllowed, match="clerk"):
        paper_actions.remove(actor(Role.CLERK, body=make_body("Port Office")), row)
