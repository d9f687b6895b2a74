"""The words of a meeting in a second language."""

from typing import Any

import pytest

from remit.bodies.actions import body as body_actions
from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.queries.sheet import sheet_of
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import full_meeting, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    return full_meeting(make_body())


def test_every_part_gets_words_and_the_first_language_stays(meeting: Meeting) -> None:
    before = sheet_of(meeting)
    item = before.items[0]
    meeting_actions.translate(
        actor(Role.TRANSLATOR, body=meeting.body),
        meeting,
        language="zh",
        texts={"title": "", "place": "一号会议室", "summary": "简述。"},
        groups={before.groups[0].key: "中层干部"},
        items={item.key: {"title": "全会", "outcome_text": "已传达"}},
        key_points={item.key_points[0].key: "学习。", before.key_points[0].key: "五月前报告。"},
    )
    after = sheet_of(Meeting.objects.get())
    assert after.texts["zh"] == {"title": "", "place": "一号会议室", "summary": "简述。"}
    assert dict(after.groups[0].labels) == {"en": "mid-level staff", "zh": "中层干部"}
    assert (dict(after.items[0].titles), dict(after.items[0].outcome_texts)) == (
        {"en": "The plenary session", "zh": "全会"},
        {"zh": "已传达"},
    )
    assert [dict(p.texts) for p in after.all_points("key_points")] == [
        {"en": "Study it.", "zh": "学习。"},
        {"en": "Carry it out."},
        {"en": "Report by May.", "zh": "五月前报告。"},
    ]
    assert after.texts["en"] == before.texts["en"]
    assert (history(meeting)[0].verb, Meeting.objects.get().version) == ("meeting.translate", 2)


def test_a_translator_cannot_write_for_an_item_kept_from_them(meeting: Meeting) -> None:
    sheet = sheet_of(meeting)
    closed = meeting.items.get(position=2)
    type(closed).objects.filter(pk=closed.pk).update(confidentiality="named")
    who = actor(Role.TRANSLATOR, body=meeting.body)
    for given in ({"items": {closed.pk: {"title": "任免"}}}, {"decisions": {sheet.items[1].decisions[0].key: "任命"}}):
        with pytest.raises(Refused, match="not there"):
            meeting_actions.translate(who, meeting, language="zh", **given)


def test_two_translators_at_once_lose_nothing(meeting: Meeting) -> None:
    mine, theirs = Meeting.objects.get(), Meeting.objects.get()
    meeting_actions.translate(SYSTEM, theirs, language="zh", texts={"place": "一号会议室"})
    with pytest.raises(Conflict):
        meeting_actions.translate(SYSTEM, mine, language="zh", texts={"place": "会议室"})


def test_nothing_new_is_refused(meeting: Meeting) -> None:
    with pytest.raises(Refused, match="Nothing is new"):
        meeting_actions.translate(SYSTEM, meeting, language="en", texts={"place": "Room 1"})


def test_outcome_words_without_a_title_are_refused_beside_the_item(meeting: Meeting) -> None:
    closed = meeting.items.get(position=2)
    with pytest.raises(Refused) as refusal:
        meeting_actions.translate(SYSTEM, meeting, language="zh", items={closed.pk: {"outcome_text": "同意"}})
    assert list(refusal.value.fields) == ["items.1.title"]


def test_once_the_record_is_signed_it_is_refused(meeting: Meeting) -> None:
    meeting_actions.close(SYSTEM, meeting)
    with pytest.raises(WrongState, match="signed"):
        meeting_actions.translate(SYSTEM, meeting, language="zh", texts={"place": "会议室"})


def test_by_a_member_it_is_refused(meeting: Meeting) -> None:
    with pytest.raises(NotAllowed, match="translator"):
        meeting_actions.translate(actor(Role.MEMBER, body=meeting.body), meeting, language="zh", texts={"place": "x"})


def test_words_of_a_cited_meeting_are_written_only_by_a_clerk_who_may_read_it() -> None:
    office, elsewhere, ann = make_body(), make_body("Elsewhere"), make_person("Ann")
    abroad = body_actions.name(SYSTEM, None, names={"en": "Ministry"})
    cited = meeting_actions.cite(SYSTEM, abroad, titles={"en": "Budget"}, confidentiality="named", audience=(ann,))
    words: dict[str, Any] = {"language": "zh", "texts": {"title": "预算"}}
    with pytest.raises(NotAllowed):
        meeting_actions.translate(actor(Role.CLERK, body=elsewhere), cited, **words)
    meeting_actions.translate(actor(Role.CLERK, body=office, person_id=ann.pk), cited, **words)
    assert str(Meeting.objects.get(pk=cited.pk).own_title_in("zh")) == "预算"
