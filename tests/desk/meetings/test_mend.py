"""A record is corrected, added to and closed on the desk."""

from typing import Any

import pytest
from django.test import Client

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.models import Body
from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Correction, Meeting
from remit.meetings.queries.sheet import sheet_of
from tests.desk.meetings.conftest import signed_in
from tests.factories import SYSTEM
from tests.meetings.made import full_meeting, make_meeting, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(office: Body) -> Meeting:
    """With everything."""
    return full_meeting(office)


def as_shown(client: Client, meeting: Meeting, language: str = "en") -> dict[str, Any]:
    """What the browser sends when nothing is touched on the form for a correction."""
    whole = client.get(f"/desk/meetings/{meeting.pk}/correct/?language={language}").context["whole"]
    sent: dict[str, Any] = {}
    for name, each in whole.sets.items():
        sent |= {f"{name}-TOTAL_FORMS": len(each.forms), f"{name}-INITIAL_FORMS": len(each.forms)}
    for form in whole.parts():
        for bound in form:
            value = bound.field.prepare_value(bound.value()) if hasattr(bound.field, "prepare_value") else bound.value()
            shown = bound.field.widget.format_value(value) if hasattr(bound.field.widget, "format_value") else value
            if shown not in (None, "", False) and not isinstance(shown, list):
                sent[bound.html_name] = shown
            elif isinstance(shown, list) and shown and shown[0]:
                sent[bound.html_name] = shown[0]
    return sent


def test_nothing_touched_is_nothing_to_correct(clerk: Client, meeting: Meeting) -> None:
    before = sheet_of(meeting)
    response = clerk.post(f"/desk/meetings/{meeting.pk}/correct/", as_shown(clerk, meeting) | {"reason": "x"})
    assert [why for _where, why in response.context["whole"].problems()] == ["Nothing differs from the record."]
    assert sheet_of(Meeting.objects.get()) == before


def test_words_rows_and_facts_are_mended_with_a_reason(clerk: Client, meeting: Meeting) -> None:
    sheet = sheet_of(meeting)
    first, second = sheet.items
    typed = as_shown(clerk, meeting) | {
        "reason": "misread",
        "ordinal": "5",
        "items-0-title": "The plenum",
        f"items-0-key_points_{first.key_points[0].key}": "",
        "items-0-key_points": "Be quick.",
        "items-0-ORDER": "2",
        "items-1-ORDER": "1",
        "groups-0-DELETE": "on",
    }
    response = clerk.post(f"/desk/meetings/{meeting.pk}/correct/", typed)
    assert response.status_code == 303
    now = sheet_of(Meeting.objects.get())
    assert (now.ordinal, now.groups, [i.key for i in now.items]) == (5, (), [second.key, first.key])
    assert dict(now.items[1].titles) == {"en": "The plenum", "zh": "全会精神"}
    assert [dict(p.texts) for p in now.items[1].key_points] == [{"en": "Carry it out."}, {"en": "Be quick."}]
    assert Correction.objects.get().reason == "misread"


def test_mending_chinese_leaves_english_alone(clerk: Client, meeting: Meeting) -> None:
    typed = as_shown(clerk, meeting, "zh") | {"reason": "错字", "items-0-title": "四次全会精神"}
    clerk.post(f"/desk/meetings/{meeting.pk}/correct/?language=zh", typed)
    now = sheet_of(Meeting.objects.get())
    assert dict(now.items[0].titles) == {"en": "The plenary session", "zh": "四次全会精神"}
    assert dict(now.items[1].titles) == {"en": "Appointments"}
    assert [dict(p.texts) for p in now.items[0].key_points] == [{"en": "Study it."}, {"en": "Carry it out."}]


def test_another_person_in_a_row_is_another_row(clerk: Client, meeting: Meeting) -> None:
    zhao = make_person("Zhao Min")
    typed = as_shown(clerk, meeting) | {"reason": "x", "attendances-0-person": "Zhao Min"}
    clerk.post(f"/desk/meetings/{meeting.pk}/correct/", typed)
    assert [a.person for a in Meeting.objects.get().attendances.all()] == [zhao]


def test_without_a_reason_it_is_refused_beside_the_field(clerk: Client, meeting: Meeting) -> None:
    response = clerk.post(f"/desk/meetings/{meeting.pk}/correct/", as_shown(clerk, meeting) | {"ordinal": "5"})
    assert [where for where, _why in response.context["whole"].problems()] == ["id_reason"]


def test_of_two_at_once_the_second_sees_the_firsts_text_and_chooses(clerk: Client, meeting: Meeting) -> None:
    from dataclasses import replace

    typed = as_shown(clerk, meeting) | {"reason": "x", "place": "Room 3"}
    fresh = Meeting.objects.get()
    meeting_actions.correct(SYSTEM, fresh, sheet=replace(sheet_of(fresh), ordinal=6), reason="first")
    response = clerk.post(f"/desk/meetings/{meeting.pk}/correct/", typed)
    assert {"label": "Number of the meeting", "theirs": "6", "mine": "4"} in response.context["theirs"]
    assert Meeting.objects.get().ordinal == 6
    typed["revision"] = response.context["whole"].facts["revision"].value()
    assert clerk.post(f"/desk/meetings/{meeting.pk}/correct/", typed).status_code == 303
    assert Meeting.objects.get().ordinal == 4


def test_only_a_clerk_gets_the_form(office: Body, meeting: Meeting) -> None:
    member = signed_in("Mo Member", Role.MEMBER, office)
    assert member.get(f"/desk/meetings/{meeting.pk}/correct/").status_code == 403
    assert member.post(f"/desk/meetings/{meeting.pk}/close/").status_code == 303
    assert member.get(f"/desk/meetings/{meeting.pk}/add/").status_code == 403
    assert Meeting.objects.get().state == "held"


def test_the_record_is_signed_on_a_day(clerk: Client, office: Body) -> None:
    meeting = make_meeting(office)
    clerk.post(f"/desk/meetings/{meeting.pk}/close/", {"happened_on": "2023-12-01"})
    assert Meeting.objects.get().state == "held"
    page = clerk.get(f"/desk/meetings/{meeting.pk}/").content.decode()
    assert "signed on a day between the meeting and today" in page
    clerk.post(f"/desk/meetings/{meeting.pk}/close/", {"happened_on": "2024-01-03"})
    assert Meeting.objects.get().state == "closed"
    assert "3 January 2024" in clerk.get(f"/desk/meetings/{meeting.pk}/").content.decode()
    assert clerk.get(f"/desk/meetings/{meeting.pk}/close/").status_code == 405


def test_a_requirement_and_a_decision_are_added(clerk: Client, meeting: Meeting) -> None:
    item = meeting.items.get(position=1)
    address = f"/desk/meetings/{meeting.pk}/add/"
    clerk.post(address, {"what": "key_point", "item": item.pk, "text_en": "Be quick."})
    clerk.post(address, {"what": "decision", "text_zh": "散会。"})
    now = sheet_of(Meeting.objects.get())
    assert dict(now.items[0].key_points[-1].texts) == {"en": "Be quick."}
    assert dict(now.decisions[-1].texts) == {"zh": "散会。"}
    response = clerk.post(address, {"what": "decision"})
    assert response.context["form"].non_field_errors() == ["Enter the words in at least one language."]


def test_a_post_is_read_in_the_language_of_the_form_and_kept_in_that_of_the_account(
    clerk: Client, meeting: Meeting, office: Body
) -> None:
    attendance = meeting.attendances.get()
    post = post_actions.create(SYSTEM, office, labels={"en": "director", "zh": "主任"})
    membership_actions.begin(SYSTEM, office, person=attendance.person, post=post)
    typed = as_shown(clerk, meeting, "zh") | {"reason": "错字", "items-0-title": "四次全会精神"}
    assert typed["attendances-0-role"] == "主任"
    clerk.post(f"/desk/meetings/{meeting.pk}/correct/?language=zh", typed)
    assert [change["what"] for change in Correction.objects.get().changes] == [f"items.{_first(meeting)}.title.zh"]
    assert meeting.attendances.get().role == "director"
    typed = as_shown(clerk, meeting, "zh") | {"reason": "错字", "attendances-0-role": "副主任"}
    clerk.post(f"/desk/meetings/{meeting.pk}/correct/?language=zh", typed)
    assert meeting.attendances.get().role == "副主任"


def _first(meeting: Meeting) -> int:
    return meeting.items.get(position=1).pk
