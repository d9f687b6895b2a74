"""The first draft, in real sentences of each language."""

from datetime import date

import pytest

from remit.conveyance.models import Conveyed
from remit.meetings.models import Attendance, AttendanceGroup, AttendanceGroupText, Meeting, MeetingText
from remit.papers.models import Paper, PaperText
from remit.publication.drafting.draft import Draft, first_draft
from tests.factories import make_body
from tests.followup.records import (
    make_decision,
    make_item,
    make_key_point,
    make_measure,
    make_meeting,
    make_person,
    written,
)

pytestmark = pytest.mark.django_db


def title(meeting: Meeting, en: str, zh: str) -> None:
    """The meeting's own title and place in both languages."""
    written(
        MeetingText(meeting=meeting, language="en", title=en, place="City Hall"),
        MeetingText(meeting=meeting, language="zh", title=zh, place="市政大楼"),
    )


@pytest.fixture
def meeting() -> Meeting:
    """A meeting with one of everything, and one of everything that is closed."""
    city, office = make_body("City Council", "市委员会"), make_body("Harbour Office", "港口办公室")
    held = make_meeting(office)
    title(held, "12th enlarged meeting of the Harbour Office", "港口办公室第十二次（扩大）会议")
    chair, guest = make_person("Lin Wei", "林伟"), make_person("Bo Chen", "陈波")
    group = AttendanceGroup(meeting=held)
    written(
        Attendance(meeting=held, person=chair, presence="chair", role="主任"),
        Attendance(meeting=held, person=guest, presence="member"),
        group,
        AttendanceGroupText(group=group, language="en", label="members of the office"),
        AttendanceGroupText(group=group, language="zh", label="办公室成员"),
    )
    first = make_item(held, "Conveying the council's report", zh="传达报告")
    make_item(held, "Budget of the quays", zh="码头预算")
    closed = make_item(held, "Purchase of the shipyard", confidentiality="body", zh="购买造船厂")
    for level, name, chinese in (
        ("public", "Report on safe harbours", "关于平安港口的报告"),
        ("internal", "Letter", "信函"),
    ):
        paper = Paper(body=city, confidentiality=level)
        words = [PaperText(paper=paper, language=lang, title=t) for lang, t in (("en", name), ("zh", chinese))]
        written(paper, *words, Conveyed(item=first, paper=paper))
    make_key_point(held, "inspect every quay by spring", zh="要在开春前检查每一个码头；")
    make_key_point(held, "Offer nine million", item=closed, zh="出价九百万")
    make_key_point(held, "Publish what was found", zh="要公布检查结果")
    make_decision(held, "The plan is adopted.")
    make_measure(held, "Inspect the north quay", due_on=date(2024, 3, 1), confidentiality="public")
    make_measure(held, "Ask the bank")
    return held


def test_the_english_draft(meeting: Meeting) -> None:
    assert first_draft(meeting, "en") == Draft(
        "12th enlarged meeting of the Harbour Office",
        [
            (
                "The 12th enlarged meeting of the Harbour Office was held on 29 December 2023 at City Hall. "
                "Lin Wei was in the chair. Members of the office took part."
            ),
            "The meeting conveyed “Report on safe harbours” (City Council).",
            "It also dealt with: Budget of the quays.",
            "The meeting asked for the following.",
            "1. Inspect every quay by spring.",
            "2. Publish what was found.",
            "The meeting decided as follows. The plan is adopted.",
            "This is what will be done next. Inspect the north quay. Led by: Harbour Office, by 1 March 2024.",
        ],
    )


def test_the_chinese_draft(meeting: Meeting) -> None:
    assert first_draft(meeting, "zh") == Draft(
        "港口办公室第十二次（扩大）会议",
        [
            "2023年12月29日，港口办公室第十二次（扩大）会议在市政大楼召开。主任林伟主持会议。办公室成员参加会议。",
            "会议传达学习了市委员会《关于平安港口的报告》。",
            "会议研究了以下议题：码头预算。",
            "会议提出以下要求：",
            "（一）要在开春前检查每一个码头。",
            "（二）要公布检查结果。",
            "会议议定以下事项：The plan is adopted.",
            "下一步工作安排：Inspect the north quay，由港口办公室牵头，于2024年3月1日前完成。",
        ],
    )


def test_a_body_that_shows_its_attendees_has_them_named(meeting: Meeting) -> None:
    meeting.body.shows_attendees = True
    assert "Bo Chen and members of the office took part." in first_draft(meeting, "en").paragraphs[0]


def test_a_meeting_of_several_days_says_from_when_to_when() -> None:
    held = make_meeting(make_body("Harbour Office", "港口办公室"), ended_on=date(2023, 12, 30))
    assert first_draft(held, "en").paragraphs == [
        "The Ordinary Meeting of the Harbour Office was held from 29 to 30 December 2023."
    ]
    assert first_draft(held, "zh").paragraphs == ["2023年12月29日至30日，港口办公室例会召开。"]
