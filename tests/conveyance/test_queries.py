"""What was conveyed at a meeting, and where something was conveyed."""

from typing import Any

import pytest

from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.queries import conveyed as queries
from remit.kernel.roles import Role
from remit.meetings.queries.naming import name
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import full_meeting, make_meeting, make_paper

pytestmark = pytest.mark.django_db


def test_a_reader_is_told_only_of_open_items_and_open_papers() -> None:
    meeting = full_meeting(make_body())
    first, closed = meeting.items.all()
    public, secret = make_paper("Open"), make_paper("Closed", confidentiality="body")
    other = make_meeting(make_body("City Committee"), confidentiality="public")
    rows = [
        conveyed_actions.add(SYSTEM, first, paper=public),
        conveyed_actions.add(SYSTEM, first, paper=secret),
        conveyed_actions.add(SYSTEM, first, meeting=other),
        conveyed_actions.add(SYSTEM, closed, paper=public),
    ]
    stranger, member = actor(Role.MEMBER, body=make_body("Port")), actor(Role.MEMBER, body=meeting.body)
    assert list(queries.at_meeting(stranger, meeting)) == [rows[0], rows[2]]
    assert list(queries.at_meeting(member, meeting)) == [rows[0], rows[2], rows[3]]
    assert list(queries.where(stranger, public)) == [rows[0]]
    assert list(queries.where(member, public)) == [rows[0], rows[3]]
    assert list(queries.where(stranger, other)) == [rows[2]]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(count: int, django_assert_num_queries: Any) -> None:
    item = full_meeting(make_body()).items.get(position=1)
    for n in range(count):
        conveyed_actions.add(SYSTEM, item, paper=make_paper(f"Paper {n}", make_body(f"Body {n}")))
        conveyed_actions.add(SYSTEM, item, meeting=make_meeting(make_body(f"Host {n}"), confidentiality="public"))
    with django_assert_num_queries(8):
        for row in queries.at_meeting(SYSTEM, item.meeting):
            assert row.paper.title_in("en") if row.paper else name(row.meeting, "en")
            assert row.item.title_in("en")
            assert name(row.item.meeting, "en")
