"""What a correction tells, and to whom: nobody reads here what they could not read where it stood."""

from dataclasses import replace
from typing import Any

import pytest

from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.queries.corrections import Correction, Mended, corrections
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.sheet import Item, Point, Sheet
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import full_meeting, make_meeting, make_person

pytestmark = pytest.mark.django_db


def correct(meeting: Meeting, reason: str = "mended", **parts: Any) -> Sheet:
    """The record is corrected in these parts; what it then says."""
    fresh = Meeting.objects.get(pk=meeting.pk)
    meeting_actions.correct(SYSTEM, fresh, sheet=replace(sheet_of(fresh), **parts), reason=reason)
    return sheet_of(Meeting.objects.get(pk=meeting.pk))


def told(who: Actor, meeting: Meeting) -> list[Correction]:
    """What the actor reads of its corrections."""
    return corrections(who, Meeting.objects.get(pk=meeting.pk))


def words_in(found: list[Correction]) -> str:
    """All words of these corrections."""
    return " ".join(f"{c.reason} {m.what} {m.was} {m.now}" for c in found for m in c.changes) + " ".join(
        c.reason for c in found
    )


def closed_and_open(level: str = "public") -> Meeting:
    """A meeting with a closed item that asks for something, and an open one."""
    closed = Item(
        titles={"en": "Dismissal of Ann"}, confidentiality="body", key_points=(Point(texts={"en": "Pay Ann off."}),)
    )
    return make_meeting(confidentiality=level, items=(closed, Item(titles={"en": "Quays"})))


def test_a_correction_does_not_tell_of_closed_items() -> None:
    meeting = full_meeting(make_body())
    sheet = sheet_of(meeting)
    first, closed = sheet.items
    after = replace(
        sheet, ordinal=5, items=(replace(first, titles={"en": "Plenum"}), replace(closed, outcome="approved"))
    )
    meeting_actions.correct(SYSTEM, meeting, sheet=after, reason="misread")
    after = sheet_of(Meeting.objects.get())
    meeting_actions.correct(SYSTEM, meeting, sheet=replace(after, items=after.items[:1]), reason="not held")
    stranger = actor(Role.MEMBER, body=make_body("Port"))
    later, earlier = corrections(stranger, meeting)
    assert (later.reason, later.changes) == ("", ())
    assert later.hidden > 0
    assert earlier == Correction(
        TODAY,
        "",
        (
            Mended("ordinal", "4", "5"),
            Mended(f"items.{first.key}.title.en", "The plenary session", "Plenum"),
            Mended(f"items.{first.key}.title.zh", "全会精神", ""),
        ),
        1,
    )
    assert [c.hidden for c in corrections(actor(Role.CLERK, body=meeting.body), meeting)] == [0, 0]


def test_an_item_that_is_opened_under_another_title_does_not_give_the_closed_words_away(citizen: Actor) -> None:
    meeting = closed_and_open()
    closed, quays = sheet_of(meeting).items
    point = replace(closed.key_points[0], texts={"en": "Fill the post."})
    opened = replace(closed, titles={"en": "Personnel"}, confidentiality="public", key_points=(point,))
    correct(meeting, "Ann is dismissed no more", items=(opened, quays))
    assert told(citizen, meeting) == [
        Correction(
            TODAY,
            "",
            (
                Mended(f"items.{closed.key}.confidentiality", "", "public", was_hidden=True),
                Mended(f"items.{closed.key}.title.en", "", "Personnel", was_hidden=True),
                Mended(f"key_points.{point.key}.en", "", "Fill the post.", was_hidden=True),
            ),
            0,
        )
    ]
    (whole,) = told(actor(Role.CLERK, body=meeting.body), meeting)
    assert whole.reason == "Ann is dismissed no more"
    assert Mended(f"items.{closed.key}.title.en", "Dismissal of Ann", "Personnel") in whole.changes
    (read,) = told(actor(Role.MEMBER, body=meeting.body), meeting)
    assert (read.reason, read.changes) == (whole.reason, whole.changes)


def test_a_requirement_that_moves_to_an_open_item_leaves_its_closed_words_behind(citizen: Actor) -> None:
    meeting = closed_and_open()
    closed, quays = sheet_of(meeting).items
    moved = replace(closed.key_points[0], texts={"en": "Mend the quays."})
    correct(meeting, items=(replace(closed, key_points=()), replace(quays, key_points=(moved,))))
    assert told(citizen, meeting)[0].changes == (
        Mended(f"key_points.{moved.key}.en", "", "Mend the quays.", was_hidden=True),
    )


def test_a_requirement_that_moves_to_a_closed_item_is_not_told_at_all(citizen: Actor) -> None:
    meeting = make_meeting(
        confidentiality="public",
        items=(
            Item(titles={"en": "Quays"}, key_points=(Point(texts={"en": "Mend the quays."}),)),
            Item(titles={"en": "Personnel"}, confidentiality="body"),
        ),
    )
    quays, closed = sheet_of(meeting).items
    moved = replace(quays.key_points[0], texts={"en": "Pay Ann off."})
    correct(meeting, items=(replace(quays, key_points=()), replace(closed, key_points=(moved,))))
    (found,) = told(citizen, meeting)
    assert (found.changes, found.hidden, found.reason) == ((), 1, "")


@pytest.mark.parametrize("level", ["internal", "body", "named"])
def test_a_closed_meeting_that_is_opened_under_another_title_keeps_its_old_one(citizen: Actor, level: str) -> None:
    ann = make_person("Ann Treasurer")
    meeting = make_meeting(
        confidentiality=level,
        audience=(ann,) if level == "named" else (),
        texts={"en": {"title": "On the dismissal of Ann"}},
    )
    texts = {"en": {"title": "Ordinary business", "place": "", "summary": ""}}
    correct(meeting, "opened; Ann is gone", confidentiality="public", audience=(), texts=texts)
    found = told(citizen, meeting)
    assert "Ann" not in words_in(found)
    assert f"#{ann.pk}" not in words_in(found)
    assert Mended("title.en", "", "Ordinary business", was_hidden=True) in found[0].changes
    assert "On the dismissal of Ann" in words_in(told(actor(Role.CLERK, body=meeting.body), meeting))


def test_who_was_named_reads_what_was_kept_to_the_named(citizen: Actor) -> None:
    ann, bo = make_person("Ann"), make_person("Bo")
    item = Item(titles={"en": "Pay"}, confidentiality="named", audience=(ann,))
    meeting = make_meeting(confidentiality="public", items=(item,))
    before = sheet_of(meeting).items[0]
    correct(meeting, items=(replace(before, titles={"en": "Bonus"}, audience=(ann, bo)),))
    title = f"items.{before.key}.title.en"
    assert Mended(title, "Pay", "Bonus") in told(replace(citizen, person_id=ann.pk), meeting)[0].changes
    assert Mended(title, "", "Bonus", was_hidden=True) in told(replace(citizen, person_id=bo.pk), meeting)[0].changes
    assert told(citizen, meeting)[0].changes == ()


def test_an_item_that_was_closed_and_then_taken_out_stays_closed_in_what_was_corrected_before(citizen: Actor) -> None:
    meeting = make_meeting(confidentiality="public", items=(Item(titles={"en": "Pay of Ann"}),))
    item = sheet_of(meeting).items[0]
    after = correct(meeting, items=(replace(item, titles={"en": "Pay of Ann Treasurer"}),))
    assert "Ann Treasurer" in words_in(told(citizen, meeting))
    after = correct(meeting, items=(replace(after.items[0], confidentiality="body"),))
    assert "Ann" not in words_in(told(citizen, meeting))
    correct(meeting, items=())
    assert "Ann" not in words_in(told(citizen, meeting))


def test_a_reason_is_told_where_nothing_is_hidden(citizen: Actor) -> None:
    meeting = closed_and_open()
    correct(meeting, "misread", ordinal=7)
    assert [(c.reason, c.hidden) for c in told(citizen, meeting)] == [("misread", 0)]
