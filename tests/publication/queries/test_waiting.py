"""Readouts that wait for somebody."""

import pytest

from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.publication.actions import readout as readout_actions
from remit.publication.queries.waiting import waiting
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_meeting
from tests.publication.records import approved, make_readout

pytestmark = pytest.mark.django_db


def _waits(who: Actor) -> list[tuple[str, str, str]]:
    return [(row.state, str(row.title), str(row.body)) for row in waiting(who)]


def test_what_waits_for_the_reviewer_the_publisher_and_the_writer() -> None:
    office = make_body()
    drafts = [make_readout(make_meeting(office), title=t) for t in ("review", "publish", "mend", "draft")]
    readout_actions.submit(SYSTEM, drafts[0])
    approved(drafts[1])
    readout_actions.request_changes(SYSTEM, approved(drafts[2]), reason="again")
    review, publish, mend = (
        ("in_review", "review", "Harbour Office"),
        ("approved", "publish", "Harbour Office"),
        ("changes_requested", "mend", "Harbour Office"),
    )
    assert _waits(actor(Role.REVIEWER, Role.CLERK, body=office, account_id=3)) == [mend, publish, review]
    assert _waits(actor(Role.REVIEWER, body=office, account_id=3)) == [publish, review]
    assert _waits(actor(Role.CLERK, body=office, account_id=3)) == [mend, publish]
    assert _waits(actor(Role.CLERK, Role.REVIEWER, body=make_body("Parks Office"), account_id=3)) == []


def test_ones_own_text_waits_for_another_and_is_told_as_such() -> None:
    office = make_body()
    who = actor(Role.CLERK, Role.REVIEWER, body=office, account_id=3)
    own = readout_actions.submit(who, readout_actions.draft(who, make_meeting(office), language="en"))
    assert [(row.pk, row.state, row.author) for row in waiting(who)] == [(own.pk, "in_review", 3)]
    second = actor(Role.REVIEWER, body=office, account_id=4, account_ids=frozenset({3}))
    assert waiting(second) == []
