"""A requirement is added to a held meeting."""

import pytest

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.meetings.actions import key_point as key_point_actions
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from tests.factories import actor, make_body
from tests.meetings.made import full_meeting, make_meeting

pytestmark = pytest.mark.django_db


def test_it_stands_last_and_the_record_has_a_new_version() -> None:
    meeting = full_meeting(make_body())
    item = meeting.items.get(position=1)
    who = actor(Role.CLERK, body=meeting.body)
    added = key_point_actions.add(who, meeting, texts={"en": " Tell all. ", "zh": "传达到全体。"}, item=item)
    assert (added, added.item) == (meeting.key_points.last(), item)
    assert {t.language: t.text for t in added.texts.all()} == {"en": "Tell all.", "zh": "传达到全体。"}
    assert Meeting.objects.get(pk=meeting.pk).version == 2
    line = history(added)[0]
    assert (line.verb, str(line.says), line.by) == ("key_point.add", "added a requirement", "Ann Clerk")


def test_without_words_it_is_refused() -> None:
    meeting = make_meeting()
    with pytest.raises(Refused) as refusal:
        key_point_actions.add(actor(Role.CLERK, body=meeting.body), meeting, texts={"en": " "})
    assert list(refusal.value.fields) == ["text"]


def test_at_another_meetings_item_it_is_refused() -> None:
    item = full_meeting(make_body()).items.first()
    meeting = make_meeting()
    with pytest.raises(Refused, match="another meeting"):
        key_point_actions.add(actor(Role.CLERK, body=meeting.body), meeting, texts={"en": "x"}, item=item)


def test_once_the_record_is_signed_it_is_refused() -> None:
    meeting = make_meeting()
    who = actor(Role.CLERK, body=meeting.body)
    meeting_actions.close(who, meeting)
    with pytest.raises(WrongState, match="signed"):
        key_point_actions.add(who, meeting, texts={"en": "x"})


def test_by_somebody_who_is_not_a_clerk_it_is_refused() -> None:
    meeting = make_meeting()
    with pytest.raises(NotAllowed, match="clerk"):
        key_point_actions.add(actor(Role.CHAIR, body=meeting.body), meeting, texts={"en": "x"})
