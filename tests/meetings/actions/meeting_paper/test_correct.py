"""What was said of a meeting and a paper is corrected."""

import pytest

from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.meetings.actions import meeting_paper as paper_actions
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import full_meeting, make_meeting, make_paper

pytestmark = pytest.mark.django_db


def test_it_was_considered_at_an_item_and_not_issued() -> None:
    meeting = full_meeting(make_body())
    row = paper_actions.add(SYSTEM, meeting, paper=make_paper(), role="issued")
    item = meeting.items.get(position=1)
    paper_actions.correct(actor(Role.CLERK, body=meeting.body), row, role="considered", item=item)
    row.refresh_from_db()
    assert ((row.role, row.item), history(row)[0].verb) == (("considered", item), "meeting_paper.correct")


def test_what_is_said_already_and_another_meetings_item_are_refused() -> None:
    meeting, paper = make_meeting(), make_paper()
    paper_actions.add(SYSTEM, meeting, paper=paper, role="issued")
    row = paper_actions.add(SYSTEM, meeting, paper=paper, role="considered")
    with pytest.raises(Refused, match="already"):
        paper_actions.correct(SYSTEM, row, role="issued")
    item = full_meeting(make_body()).items.get(position=1)
    with pytest.raises(Refused, match="another meeting"):
        paper_actions.correct(SYSTEM, row, role="considered", item=item)


def test_by_another_bodys_clerk_it_is_refused() -> None:
    row = paper_actions.add(SYSTEM, make_meeting(), paper=make_paper(), role="issued")
    with pytest.raises(NotAllowed, match="clerk"):
        paper_actions.correct(actor(Role.CLERK, body=make_body("Port Office")), row, role="considered")
