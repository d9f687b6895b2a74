"""It is taken back that something was conveyed."""

import pytest

from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.models import Conveyed
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import AgendaItem, Meeting
from remit.meetings.sheet import Item
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_meeting, make_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> Conveyed:
    item = make_meeting(items=(Item(titles={"en": "One"}),)).items.get()
    return conveyed_actions.add(SYSTEM, item, paper=make_paper())


def test_the_last_one_takes_the_outcome_with_it_and_the_ledger_agrees(row: Conveyed) -> None:
    who = actor(Role.CLERK, body=row.item.meeting.body)
    item = conveyed_actions.remove(who, row, reason="another paper was meant")
    assert (Conveyed.objects.count(), AgendaItem.objects.get().outcome) == (0, "")
    line = history(item)[0]
    assert (line.verb, line.by, line.reason) == ("conveyed.remove", "Ann Clerk", "another paper was meant")
    assert verify_records() is None


def test_while_something_else_is_conveyed_the_outcome_stays(row: Conveyed) -> None:
    conveyed_actions.add(SYSTEM, row.item, paper=make_paper("Another plan"))
    conveyed_actions.remove(SYSTEM, row)
    assert AgendaItem.objects.get().outcome == "conveyed"


def test_once_the_record_is_signed_it_is_refused(row: Conveyed) -> None:
    meeting_actions.close(SYSTEM, row.item.meeting)
    with pytest.raises(WrongState, match="signed"):
        conveyed_actions.remove(SYSTEM, row)


def test_by_another_bodys_clerk_it_is_refused(row: Conveyed) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        conveyed_actions.remove(actor(Role.CLERK, body=make_body("Port Office")), row)


def test_a_record_that_was_signed_meanwhile_loses_nothing(row: Conveyed) -> None:
    opened = Conveyed.objects.select_related("item__meeting").get(pk=row.pk)
    assert opened.item.meeting.state == "held"
    meeting_actions.close(SYSTEM, Meeting.objects.get(pk=row.item.meeting_id))
    with pytest.raises(WrongState):
        conveyed_actions.remove(SYSTEM, opened)
    assert Conveyed.objects.count() == 1
