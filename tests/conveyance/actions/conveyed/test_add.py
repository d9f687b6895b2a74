"""A paper or a meeting was conveyed at an item."""

import pytest

from remit.conveyance.actions import conveyed as conveyed_actions
from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import AgendaItem, Meeting
from tests.factories import actor, make_body
from tests.meetings.made import full_meeting, make_meeting, make_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def item() -> AgendaItem:
    return full_meeting(make_body()).items.get(position=1)


def test_a_paper_and_a_meeting_are_conveyed_and_become_the_outcome(item: AgendaItem) -> None:
    who = actor(Role.CLERK, body=item.meeting.body)
    paper, other = make_paper(), make_meeting(make_body("City Committee"), confidentiality="public")
    rows = [conveyed_actions.add(who, item, paper=paper), conveyed_actions.add(who, item, meeting=other)]
    assert [(r.paper, r.meeting, r.position) for r in rows] == [(paper, None, 1), (None, other, 2)]
    assert AgendaItem.objects.get(pk=item.pk).outcome == "conveyed"
    line = history(rows[0])[0]
    assert (line.verb, str(line.says), line.by) == ("conveyed.add", "entered what was conveyed", "Ann Clerk")


def test_an_outcome_of_its_own_stays(item: AgendaItem) -> None:
    closed = item.meeting.items.get(position=2)
    AgendaItem.objects.filter(pk=closed.pk).update(outcome="approved")
    closed.refresh_from_db()
    conveyed_actions.add(actor(Role.CLERK, body=item.meeting.body), closed, paper=make_paper())
    assert AgendaItem.objects.get(pk=closed.pk).outcome == "approved"


def test_neither_or_both_is_refused(item: AgendaItem) -> None:
    who = actor(Role.CLERK, body=item.meeting.body)
    for given in ({}, {"paper": make_paper(), "meeting": make_meeting(confidentiality="public")}):
        with pytest.raises(Refused, match="Either"):
            conveyed_actions.add(who, item, **given)


def test_the_same_paper_twice_is_refused(item: AgendaItem) -> None:
    who, paper = actor(Role.CLERK, body=item.meeting.body), make_paper()
    conveyed_actions.add(who, item, paper=paper)
    with pytest.raises(Refused, match="already"):
        conveyed_actions.add(who, item, paper=paper)


def test_a_meeting_does_not_convey_itself(item: AgendaItem) -> None:
    with pytest.raises(Refused) as refusal:
        conveyed_actions.add(actor(Role.CLERK, body=item.meeting.body), item, meeting=item.meeting)
    assert list(refusal.value.fields) == ["meeting"]


def test_a_paper_that_the_clerk_may_not_read_is_refused_as_if_it_were_not_there(item: AgendaItem) -> None:
    secret = make_paper(confidentiality="body")
    with pytest.raises(Refused, match="not there"):
        conveyed_actions.add(actor(Role.CLERK, body=item.meeting.body), item, paper=secret)


def test_once_the_record_is_signed_it_is_refused(item: AgendaItem) -> None:
    who = actor(Role.CLERK, body=item.meeting.body)
    meeting_actions.close(who, item.meeting)
    with pytest.raises(WrongState, match="signed"):
        conveyed_actions.add(who, item, paper=make_paper())


def test_by_another_bodys_clerk_it_is_refused(item: AgendaItem) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        conveyed_actions.add(actor(Role.CLERK, body=make_body("Port Office")), item, paper=make_paper())


def test_a_record_that_was_signed_meanwhile_takes_nothing_more(item: AgendaItem) -> None:
    opened = AgendaItem.objects.select_related("meeting").get(pk=item.pk)
    assert opened.meeting.state == "held"
    meeting_actions.close(actor(Role.CLERK, body=item.meeting.body), Meeting.objects.get(pk=item.meeting_id))
    with pytest.raises(WrongState):
        conveyed_actions.add(actor(Role.CLERK, body=item.meeting.body), opened, paper=make_paper())
    assert AgendaItem.objects.get(pk=item.pk).outcome == "noted"


def test_it_is_a_writing_in_the_record_so_that_whoever_read_it_before_does_not_sign_it(item: AgendaItem) -> None:
    clerk, read = actor(Role.CLERK, body=item.meeting.body), Meeting.objects.get(pk=item.meeting_id)
    conveyed_actions.add(clerk, item, paper=make_paper())
    assert item.meeting.version == Meeting.objects.get(pk=item.meeting_id).version == read.version + 1
    with pytest.raises(Conflict):
        meeting_actions.close(clerk, read)
