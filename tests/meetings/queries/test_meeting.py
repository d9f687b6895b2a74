"""Questions about meetings show only what the actor may see, in a fixed number of queries."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from remit.kernel.roles import Role
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.queries import meeting as queries
from remit.meetings.queries.naming import name
from remit.meetings.queries.sheet import sheet_of
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import full_meeting, make_meeting

pytestmark = pytest.mark.django_db


def test_the_latest_meeting_comes_first() -> None:
    office = make_body()
    early, late = make_meeting(office, held_on=date(2023, 1, 1)), make_meeting(office)
    assert list(queries.meetings(SYSTEM)) == [late, early]
    assert [row["pk"] for row in queries.outlines(SYSTEM)] == [late.pk, early.pk]


def test_words_are_sought_in_titles_bodies_and_open_items_only() -> None:
    meeting = full_meeting(make_body("Harbour Office", "港口办公室"), texts={"en": {"title": "Spring session"}})
    other = make_meeting(make_body("Port Council"), confidentiality="public")
    stranger, member = actor(Role.MEMBER, body=other.body), actor(Role.MEMBER, body=meeting.body)

    def found(who: Any, words: str) -> list[Meeting]:
        return list(queries.matching(who, queries.meetings(who), words))

    assert found(stranger, "spring") == [meeting]
    assert found(stranger, "港口") == [meeting]
    assert found(stranger, "全会") == [meeting]
    assert found(stranger, "appointments") == []
    assert found(member, "appointments") == [meeting]
    assert found(stranger, " ") == [other, meeting]


def test_a_closed_item_is_left_out_wholly() -> None:
    meeting = full_meeting(make_body())
    stranger = actor(Role.MEMBER, body=make_body("Port"))
    assert [i.position for i in queries.items(stranger, meeting)] == [1]
    assert [p.position for p in queries.key_points(stranger)] == [1, 2, 3]
    assert list(queries.decisions(stranger)) == []
    assert [i.position for i in queries.items(actor(Role.MEMBER, body=meeting.body), meeting)] == [1, 2]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(count: int, django_assert_num_queries: Any) -> None:
    for n in range(count):
        meeting = full_meeting(make_body(f"Office {n}"))
    with django_assert_num_queries(3):
        assert all(name(m, "en") for m in queries.meetings(SYSTEM))
    with django_assert_num_queries(6):
        for item in queries.items(SYSTEM, meeting):
            assert item.title_in("en")
            assert [str(p.text_in("en")) for p in (*item.key_points.all(), *item.decisions.all())]


def test_public_pages_name_the_chair_only_unless_the_body_says_so() -> None:
    meeting = full_meeting(make_body())
    assert [a.presence for a in queries.attendees(meeting, public=True)] == ["chair"]
    sheet = sheet_of(meeting)
    present = replace(sheet.attendances[0], presence="member")
    meeting_actions.correct(SYSTEM, meeting, sheet=replace(sheet, attendances=(present,)), reason="x")
    assert list(queries.attendees(meeting, public=True)) == []
    assert queries.attendees(meeting, public=False).count() == 1
