"""A requirement serves a paragraph of a higher paper."""

from dataclasses import replace

import pytest

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from remit.meetings.actions import key_point as key_point_actions
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import KeyPoint, KeyPointServes, Meeting
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.rules import key_point as rules
from remit.meetings.sheet import Item
from remit.meetings.sheet import Point as Asked
from remit.papers.models import Point
from remit.papers.queries.citation import is_cited
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import full_meeting, make_meeting, make_paper
from tests.papers import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked() -> KeyPoint:
    return full_meeting(make_body()).key_points.get(item=None)


def point_of(**more: object) -> Point:
    version = texts.add(make_paper(**more), texts.paragraph("I.|Clear water"), texts.paragraph("II.|An open port"))
    return Point.objects.get(paper=version.paper, address=2)


def test_it_serves_the_paragraph_and_the_text_is_cited_from_then_on(asked: KeyPoint) -> None:
    point = point_of()
    row = key_point_actions.serve(actor(Role.CLERK, body=asked.meeting.body), asked, point=point)
    assert (row.key_point, row.point) == (asked, point)
    assert is_cited(point.paper.versions.get())
    line = history(row)[0]
    assert (line.verb, str(line.says), line.by) == (
        "key_point.serve",
        "said which paragraph the requirement serves",
        "Ann Clerk",
    )


def test_a_signed_record_takes_it_too_and_keeps_its_words(asked: KeyPoint) -> None:
    meeting_actions.close(SYSTEM, asked.meeting)
    key_point_actions.serve(actor(Role.CLERK, body=asked.meeting.body), asked, point=point_of())
    assert Meeting.objects.get(pk=asked.meeting_id).state == "closed"


def test_the_same_paragraph_twice_is_refused(asked: KeyPoint) -> None:
    point = point_of()
    key_point_actions.serve(SYSTEM, asked, point=point)
    with pytest.raises(Refused, match="already"):
        key_point_actions.serve(SYSTEM, asked, point=point)


def test_a_paragraph_of_a_closed_paper_is_refused_as_if_it_were_not_there(asked: KeyPoint) -> None:
    with pytest.raises(Refused, match="not there"):
        key_point_actions.serve(
            actor(Role.CLERK, body=asked.meeting.body), asked, point=point_of(confidentiality="body")
        )


def test_of_a_meeting_that_was_not_held_it_is_refused(asked: KeyPoint) -> None:
    Meeting.objects.filter(pk=asked.meeting_id).update(state="cancelled")
    with pytest.raises(WrongState, match="asked for"):
        key_point_actions.serve(SYSTEM, KeyPoint.objects.get(pk=asked.pk), point=point_of())


def test_by_another_bodys_clerk_it_is_refused(asked: KeyPoint) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        key_point_actions.serve(actor(Role.CLERK, body=make_body("Port Office")), asked, point=point_of())


def test_a_correction_that_leaves_the_requirement_out_takes_the_row_with_it() -> None:
    meeting = make_meeting(key_points=(Asked(texts={"en": "Report by May."}),))
    key_point_actions.serve(SYSTEM, meeting.key_points.get(), point=point_of())
    meeting_actions.correct(SYSTEM, meeting, sheet=replace(sheet_of(meeting), key_points=()), reason="not asked")
    assert not KeyPointServes.objects.exists()
    assert verify_records() is None


@pytest.mark.parametrize(
    ("meeting", "paper", "seen"), [("public", "public", 1), ("body", "public", 0), ("public", "body", 0)]
)
def test_it_is_seen_only_with_both_ends(meeting: str, paper: str, seen: int) -> None:
    asked = full_meeting(make_body(), confidentiality=meeting).key_points.get(item=None)
    key_point_actions.serve(SYSTEM, asked, point=point_of(confidentiality=paper))
    outsider = actor(Role.CLERK, body=make_body("Port Office"))
    assert rules.visible_serving(outsider, KeyPointServes.objects.all()).count() == seen
    assert rules.visible_serving(SYSTEM, KeyPointServes.objects.all()).count() == 1


def test_what_serves_at_a_closed_item_is_as_closed_as_the_item() -> None:
    item = Item(titles={"en": "x"}, confidentiality="body", key_points=(Asked(texts={"en": "y"}),))
    meeting = make_meeting(confidentiality="public", items=(item,))
    key_point_actions.serve(SYSTEM, meeting.key_points.get(), point=point_of())
    outsider = actor(Role.CLERK, body=make_body("Port Office"))
    member = actor(Role.MEMBER, body=meeting.body)
    assert [rules.visible_serving(a, KeyPointServes.objects.all()).count() for a in (outsider, member)] == [0, 1]
