"""A mistake in a held meeting is mended, and both texts are kept."""

from dataclasses import replace
from datetime import date

import pytest

from remit.conveyance.actions import conveyed as conveyed_actions
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Correction, KeyPoint, Meeting
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.sheet import Item, Point, Present
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, last_words, make_body
from tests.meetings.made import full_meeting, make_meeting, make_paper, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    return full_meeting(make_body())


def test_a_day_mended_keeps_what_was_and_what_is(meeting: Meeting) -> None:
    who = actor(Role.CLERK, body=meeting.body)
    sheet = replace(sheet_of(meeting), held_on=date(2023, 12, 28))
    meeting_actions.correct(who, meeting, sheet=sheet, reason="misread")
    found = Meeting.objects.get()
    assert (found.held_on, found.version, found.state) == (date(2023, 12, 28), 2, "held")
    correction = Correction.objects.get()
    assert (correction.reason, correction.corrected_on) == ("misread", TODAY)
    kept = {"levels": [["public", []]]}
    assert correction.changes == [
        {"what": "held_on", "was": "2023-12-29", "now": "2023-12-28", "was_in": kept, "now_in": kept}
    ]
    line = history(meeting, values=True)[0]
    assert (line.verb, line.by, line.reason) == ("meeting.correct", "Ann Clerk", "misread")
    assert (line.was["held_on"], line.now["held_on"]) == ("2023-12-29", "2023-12-28")


def test_a_closed_meeting_is_to_be_signed_anew(meeting: Meeting) -> None:
    meeting_actions.close(SYSTEM, meeting)
    meeting_actions.correct(SYSTEM, meeting, sheet=replace(sheet_of(meeting), ordinal=5), reason="misread")
    assert Meeting.objects.get().state == "held"


def test_every_part_can_be_changed_added_and_left_out(meeting: Meeting) -> None:
    before = sheet_of(meeting)
    first, second = before.items
    after = replace(
        before,
        attendances=(Present(person=make_person("Zhao Min")),),
        groups=(),
        texts={"en": {"title": "", "place": "Room 2", "summary": "A short account."}},
        items=(
            replace(second, titles={"en": "Appointments and removals"}),
            replace(first, key_points=(first.key_points[1], Point(texts={"zh": "抓好落实。"}))),
            Item(titles={"en": "Any other business"}),
        ),
        key_points=(replace(before.key_points[0], texts={"en": "Report by June."}),),
    )
    meeting_actions.correct(SYSTEM, meeting, sheet=after, reason="the file says so")
    found = sheet_of(Meeting.objects.get())
    assert [(i.key, dict(i.titles)) for i in found.items[:2]] == [
        (second.key, {"en": "Appointments and removals"}),
        (first.key, dict(first.titles)),
    ]
    assert [dict(p.texts) for p in found.all_points("key_points")] == [
        {"en": "Carry it out."},
        {"zh": "抓好落实。"},
        {"en": "Report by June."},
    ]
    assert [p.person for p in found.attendances] == [after.attendances[0].person]
    assert (found.groups, found.texts) == ((), after.texts)
    changes = {c["what"]: c for c in Correction.objects.get().changes}
    meeting_level, title = ["public", []], changes[f"items.{second.key}.title.en"]
    gone, place = changes[f"key_points.{first.key_points[0].key}.en"], changes["place.en"]
    assert (title["was"], title["now"]) == ("Appointments", "Appointments and removals")
    assert title["was_in"] == {"item": second.key, "levels": [meeting_level, ["body", []]]}
    assert (gone["was"], gone["now"], "now_in" in gone) == ("Study it.", "", False)
    assert gone["was_in"] == {"item": first.key, "levels": [meeting_level, ["public", []]]}
    assert (place["was"], place["now"], place["was_in"]) == ("Room 1", "Room 2", {"levels": [meeting_level]})


def test_the_entry_keeps_what_a_row_that_is_gone_said(meeting: Meeting) -> None:
    sheet = sheet_of(meeting)
    gone = KeyPoint.objects.get(pk=sheet.key_points[0].key)
    meeting_actions.correct(SYSTEM, meeting, sheet=replace(sheet, key_points=()), reason="not said")
    assert "Report by May." in last_words()
    assert history(gone)[0].verb == "meeting.correct"


def test_an_item_at_which_something_was_conveyed_is_not_left_out(meeting: Meeting) -> None:
    sheet = sheet_of(meeting)
    conveyed_actions.add(SYSTEM, meeting.items.get(position=1), paper=make_paper())
    with pytest.raises(Refused, match="referred to elsewhere"):
        meeting_actions.correct(SYSTEM, meeting, sheet=replace(sheet, items=sheet.items[1:]), reason="not held")
    assert len(sheet_of(Meeting.objects.get()).items) == 2


def test_without_a_reason_or_a_difference_it_is_refused_and_nothing_is_entered(meeting: Meeting) -> None:
    before, sheet = Entry.objects.count(), sheet_of(meeting)
    with pytest.raises(Refused) as refusal:
        meeting_actions.correct(SYSTEM, meeting, sheet=replace(sheet, ordinal=5), reason=" ")
    assert list(refusal.value.fields) == ["reason"]
    with pytest.raises(Refused, match="Nothing differs"):
        meeting_actions.correct(SYSTEM, meeting, sheet=sheet, reason="none")
    assert (Entry.objects.count(), Meeting.objects.get().version) == (before, 1)


def test_rows_of_another_meeting_are_refused(meeting: Meeting) -> None:
    other = make_meeting()
    stolen = replace(sheet_of(other), items=sheet_of(meeting).items)
    with pytest.raises(Refused, match="gone"):
        meeting_actions.correct(SYSTEM, other, sheet=stolen, reason="trick")


def test_two_at_once_lose_nothing(meeting: Meeting) -> None:
    mine, theirs = Meeting.objects.get(), Meeting.objects.get()
    sheet = sheet_of(meeting)
    meeting_actions.correct(SYSTEM, theirs, sheet=replace(sheet, items=sheet.items[1:]), reason="first")
    with pytest.raises(Conflict):
        meeting_actions.correct(SYSTEM, mine, sheet=replace(sheet_of(mine), ordinal=6), reason="second")


def test_a_cited_meeting_has_no_record_to_correct() -> None:
    cited = meeting_actions.cite(SYSTEM, make_body(), kind="plenary")
    from remit.kernel.errors import WrongState

    with pytest.raises(WrongState):
        meeting_actions.correct(SYSTEM, cited, sheet=replace(sheet_of(cited), held_on=TODAY), reason="x")


def test_only_a_clerk_of_the_body_corrects(meeting: Meeting) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        meeting_actions.correct(
            actor(Role.CHAIR, body=meeting.body), meeting, sheet=replace(sheet_of(meeting), ordinal=5), reason="x"
        )
