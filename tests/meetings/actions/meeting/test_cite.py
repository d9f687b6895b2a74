"""Another body's meeting, known from what cites it."""

from datetime import date
from typing import Any

import pytest

from remit.bodies.actions import term as term_actions
from remit.bodies.models import Body
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.meetings.actions import meeting as meeting_actions
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    return make_body("Harbour Office")


def test_a_cited_meeting_needs_no_day(office: Body) -> None:
    who = actor(Role.CLERK, body=office)
    committee = make_body("City Committee")
    meeting = meeting_actions.cite(who, committee, kind="plenary", ordinal=4, titles={"zh": "四次全会"})
    assert (meeting.state, meeting.held_on, meeting.ordinal) == ("cited", None, 4)
    assert str(meeting.own_title_in("zh")) == "四次全会"
    line = history(meeting)[0]
    assert (line.verb, str(line.says), line.by) == ("meeting.cite", "entered a meeting that is cited", "Ann Clerk")


def test_only_a_clerk_cites(office: Body) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        meeting_actions.cite(actor(Role.MEMBER, body=office), office)


def test_a_cited_meeting_that_its_clerk_could_not_read_is_refused(office: Body) -> None:
    with pytest.raises(Refused) as refusal:
        meeting_actions.cite(actor(Role.CLERK, body=office), make_body("City Committee"), confidentiality="body")
    assert list(refusal.value.fields) == ["confidentiality"]


def test_a_cited_meeting_still_to_come_is_refused(office: Body) -> None:
    with pytest.raises(Refused) as refusal:
        meeting_actions.cite(actor(Role.CLERK, body=office), office, held_on=date(2030, 1, 1))
    assert list(refusal.value.fields) == ["held_on"]


def test_citing_takes_no_number_from_the_body_that_met(office: Body) -> None:
    committee = make_body("City Committee")
    term = term_actions.open(SYSTEM, committee, ordinal=9)
    numbered: dict[str, Any] = {"kind": "plenary", "ordinal": 4, "term": term}
    meeting_actions.cite(actor(Role.CLERK, body=office), committee, **numbered)
    own = meeting_actions.record(SYSTEM, committee, held_on=date(2023, 12, 29), **numbered)
    assert (own.state, own.ordinal) == ("held", 4)
    with pytest.raises(Refused, match="already"):
        meeting_actions.record(SYSTEM, committee, held_on=date(2023, 12, 30), **numbered)
