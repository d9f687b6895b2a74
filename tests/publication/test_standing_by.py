"""A meeting that the public reads of is not closed behind the public's back."""

from dataclasses import replace

import pytest

from remit.kernel.errors import Refused
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.queries.sheet import sheet_of
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from tests.factories import SYSTEM, make_body
from tests.followup.records import make_item, make_meeting
from tests.publication.records import make_readout, published

pytestmark = pytest.mark.django_db


def told_of() -> tuple[Meeting, Readout]:
    """A public meeting and the news of it."""
    meeting = make_meeting(make_body())
    make_item(meeting, "Purchase of the shipyard")
    make_item(meeting, "Repair of the quays")
    news = published(make_readout(meeting, texts=("It dealt with the purchase of the shipyard.",)))
    return meeting, news


def close(meeting: Meeting, position: int | None = None) -> None:
    """The record is corrected: this item of it, or all of it, is closed."""
    fresh = Meeting.objects.get(pk=meeting.pk)
    sheet = sheet_of(fresh)
    items = tuple(replace(i, confidentiality="body") if n == position else i for n, i in enumerate(sheet.items, 1))
    level = sheet.confidentiality if position else "body"
    changed = replace(sheet, items=items, confidentiality=level)
    meeting_actions.correct(SYSTEM, fresh, sheet=changed, reason="was closed")


@pytest.mark.parametrize("position", [None, 1])
def test_what_the_public_reads_is_closed_only_after_the_news_is_withdrawn(position: int | None) -> None:
    meeting, news = told_of()
    with pytest.raises(Refused, match="Withdraw the news first"):
        close(meeting, position)
    meeting.refresh_from_db()
    assert (meeting.confidentiality, meeting.corrections.count()) == ("public", 0)
    readout_actions.withdraw(SYSTEM, news, reason="closed", tombstone={"en": "Closed."})
    close(meeting, position)
    assert meeting.corrections.count() == 1


def test_an_item_of_which_the_news_says_nothing_is_closed_at_once() -> None:
    meeting, _news = told_of()
    close(meeting, 2)
    assert list(meeting.items.values_list("confidentiality", flat=True)) == ["public", "body"]


def test_what_was_never_published_stands_in_nobodys_way() -> None:
    meeting = make_meeting(make_body())
    make_readout(meeting)
    close(meeting)
    meeting.refresh_from_db()
    assert meeting.confidentiality == "body"
