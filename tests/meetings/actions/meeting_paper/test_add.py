"""A meeting considered or issued a paper."""

import pytest

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.actions import meeting_paper as paper_actions
from remit.meetings.models import Meeting, MeetingPaper
from remit.meetings.rules import meeting_paper as rules
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import full_meeting, make_meeting, make_paper

pytestmark = pytest.mark.django_db


def test_a_meeting_issued_a_paper_and_considered_another_at_an_item() -> None:
    meeting = full_meeting(make_body())
    who, item = actor(Role.CLERK, body=meeting.body), meeting.items.get(position=1)
    issued = paper_actions.add(who, meeting, paper=make_paper(), role="issued")
    considered = paper_actions.add(who, meeting, paper=make_paper("Draft"), role="considered", item=item)
    assert [(r.role, r.item) for r in (issued, considered)] == [("issued", None), ("considered", item)]
    line = history(issued)[0]
    assert (line.verb, str(line.says), line.by) == ("meeting_paper.add", "entered a paper of the meeting", "Ann Clerk")


def test_twice_in_one_role_is_refused() -> None:
    meeting, paper = make_meeting(), make_paper()
    paper_actions.add(SYSTEM, meeting, paper=paper, role="issued")
    with pytest.raises(Refused, match="already"):
        paper_actions.add(SYSTEM, meeting, paper=paper, role="issued")


def test_at_another_meetings_item_it_is_refused() -> None:
    item = full_meeting(make_body()).items.get(position=1)
    with pytest.raises(Refused, match="another meeting"):
        paper_actions.add(SYSTEM, make_meeting(), paper=make_paper(), role="issued", item=item)


def test_a_paper_that_is_not_open_is_refused_as_if_it_were_not_there() -> None:
    meeting = make_meeting()
    with pytest.raises(Refused, match="not there"):
        paper_actions.add(
            actor(Role.CLERK, body=meeting.body), meeting, paper=make_paper(confidentiality="body"), role="issued"
        )


def test_of_a_meeting_that_was_not_held_it_is_refused() -> None:
    meeting = make_meeting()
    Meeting.objects.filter(pk=meeting.pk).update(state="cancelled")
    with pytest.raises(WrongState, match="held"):
        paper_actions.add(SYSTEM, Meeting.objects.get(pk=meeting.pk), paper=make_paper(), role="issued")


def test_of_a_cited_meeting_a_clerk_anywhere_says_it_and_of_a_held_one_only_its_own() -> None:
    clerk, above = actor(Role.CLERK, body=make_body("Port Office")), make_body("City Committee")
    cited = meeting_actions.cite(clerk, above, titles={"en": "Plenary"}, confidentiality="public")
    assert paper_actions.add(clerk, cited, paper=make_paper(), role="issued").meeting == cited
    with pytest.raises(NotAllowed, match="clerk"):
        paper_actions.add(clerk, make_meeting(above, confidentiality="public"), paper=make_paper(), role="issued")


@pytest.mark.parametrize(
    ("level", "at_closed_item", "paper", "seen"),
    [
        ("public", False, "public", 1),
        ("body", False, "public", 0),
        ("public", True, "public", 0),
        ("public", False, "body", 0),
    ],
)
def test_it_is_seen_only_with_meeting_item_and_paper(level: str, at_closed_item: bool, paper: str, seen: int) -> None:
    meeting = full_meeting(make_body(), confidentiality=level)
    item = meeting.items.get(position=2) if at_closed_item else None
    paper_actions.add(SYSTEM, meeting, paper=make_paper(confidentiality=paper), role="considered", item=item)
    outsider = actor(Role.CLERK, body=make_body("Port Office"))
    assert rules.visible(outsider, MeetingPaper.objects.all()).count() == seen
    assert rules.visible(SYSTEM, MeetingPaper.objects.all()).count() == 1
