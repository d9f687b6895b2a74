"""The second language, part beside part."""

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.kernel.roles import Role
from remit.meetings.models import Meeting
from remit.meetings.queries.sheet import sheet_of
from tests.desk.meetings.conftest import signed_in
from tests.meetings.made import full_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(office: Body) -> Meeting:
    """With everything, mostly in English."""
    return full_meeting(office)


def test_every_part_stands_beside_its_field(clerk: Client, meeting: Meeting) -> None:
    form = clerk.get(f"/desk/meetings/{meeting.pk}/words/zh/").context["form"]
    assert [(pair.source, pair.words) for pair in form.pairs] == [
        ("Room 1", ""),
        ("A short account.", ""),
        ("mid-level staff", ""),
        ("The plenary session", "全会精神"),
        ("Study it.", ""),
        ("Carry it out.", ""),
        ("Appointments", ""),
        ("Appoint the deputy.", ""),
        ("Report by May.", ""),
    ]


def test_what_is_typed_becomes_the_other_language(office: Body, meeting: Meeting) -> None:
    translator = signed_in("Tan Translator", Role.TRANSLATOR, office)
    sheet = sheet_of(meeting)
    typed = {"texts-place": "一号会议室", f"key_points-{sheet.key_points[0].key}": "五月前报告。"}
    typed |= {f"items-{sheet.items[0].key}-title": "全会精神"}
    response = translator.post(f"/desk/meetings/{meeting.pk}/words/zh/", typed)
    assert response.status_code == 303
    now = sheet_of(Meeting.objects.get())
    assert (now.texts["zh"]["place"], now.key_points[0].texts["zh"]) == ("一号会议室", "五月前报告。")
    assert dict(now.items[0].titles) == {"en": "The plenary session", "zh": "全会精神"}


def test_a_translator_sees_no_part_that_is_kept_from_them(office: Body, meeting: Meeting) -> None:
    closed = meeting.items.get(position=2)
    type(closed).objects.filter(pk=closed.pk).update(confidentiality="named")
    translator = signed_in("Tan Translator", Role.TRANSLATOR, office)
    page = translator.get(f"/desk/meetings/{meeting.pk}/words/zh/").content.decode()
    assert "Appoint" not in page
    assert "Report by May." in page


def test_who_may_not_write_and_what_is_no_language(stranger: Client, clerk: Client, meeting: Meeting) -> None:
    assert stranger.get(f"/desk/meetings/{meeting.pk}/words/zh/").status_code == 403
    assert clerk.get(f"/desk/meetings/{meeting.pk}/words/fr/").status_code == 404
