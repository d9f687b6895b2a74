"""Lists of actions."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from remit.bodies.actions import term as term_actions
from remit.followup.actions import measure as measure_actions
from remit.followup.queries import measure as queries
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.queries.naming import name
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_measure, make_meeting, make_person

pytestmark = pytest.mark.django_db


def test_the_earliest_date_asked_comes_first_and_no_date_last() -> None:
    office = make_body()
    make_measure(office, "undated")
    make_measure(office, "later", due_on=date(2024, 5, 1))
    make_measure(office, "sooner", due_on=date(2024, 2, 1))
    assert [str(m) for m in queries.measures(SYSTEM)] == ["sooner", "later", "undated"]


def test_lists_by_meeting_body_owner_and_lateness(today: date) -> None:
    office, harbour, lin = make_body("City Office"), make_body("Harbour Office"), make_person()
    meeting = make_meeting(office)
    asked = make_measure(meeting, "asked", body=harbour, due_on=date(2024, 1, 5))
    own = make_measure(office, "own", owner=lin, due_on=today)
    done = make_measure(office, "done", owner=lin, due_on=date(2024, 1, 1))
    measure_actions.report_done(SYSTEM, done, done_on=date(2024, 1, 2))
    who = actor(Role.CLERK, body=office, person_id=lin.pk)
    assert list(queries.of_meeting(who, meeting)) == [asked]
    assert list(queries.of_body(who, office)) == [done, own]
    assert list(queries.mine(who)) == [done, own]
    assert list(queries.still_open(queries.measures(who))) == [asked, own]
    assert list(queries.late(queries.measures(who), today)) == [asked]


def test_nothing_is_mine_for_one_who_is_no_person(citizen: Actor) -> None:
    make_measure(make_body(), confidentiality="public")
    assert list(queries.mine(citizen)) == []


def test_what_waits_for_a_check_leaves_out_ones_own(today: date) -> None:
    office, lin, bo = make_body(), make_person(), make_person("Bo Chen")
    own, other = make_measure(office, "own", owner=lin), make_measure(office, "other", owner=bo)
    for measure in (own, other):
        measure_actions.report_done(SYSTEM, measure, done_on=today)
    assert list(queries.to_check(actor(Role.VERIFIER, body=office, person_id=lin.pk))) == [other]
    assert list(queries.to_check(actor(Role.CLERK, body=office))) == []


def test_what_a_second_account_or_a_merged_row_of_ones_own_did_is_ones_own(today: date) -> None:
    office, lin, merged = make_body(), make_person(), make_person("Wei Lin")
    own = make_measure(office, "own", owner=merged)
    mine = measure_actions.plan(SYSTEM, office, texts={"en": "reported"}, owner=make_person("Bo Chen"))
    for measure in (own, mine):
        measure_actions.report_done(actor(Role.CLERK, body=office, account_id=7), measure, done_on=today)
    who = actor(
        Role.VERIFIER, body=office, person_id=lin.pk, person_ids=frozenset({merged.pk}), account_ids=frozenset({7})
    )
    assert (list(queries.to_check(who)), list(queries.mine(who))) == ([], [own])
    assert queries.next_verbs(who, own) == queries.next_verbs(who, mine) == []


def test_what_may_follow_is_offered_to_who_may_say_it() -> None:
    office = make_body()
    measure = make_measure(office, owner=make_person())
    assert queries.next_verbs(actor(Role.CLERK, body=office), measure) == ["assign", "start", "report_done", "cancel"]
    assert queries.next_verbs(actor(Role.CONTRIBUTOR, body=office), measure) == ["start", "report_done"]
    assert queries.next_verbs(actor(Role.MEMBER, body=office), measure) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_costs_the_same_whatever_its_length(rows: int, django_assert_num_queries: Callable[..., Any]) -> None:
    office = make_body()
    term = term_actions.open(SYSTEM, office, ordinal=9)
    for each in range(rows):
        meeting = make_meeting(office, ordinal=each + 1, term=term)
        make_measure(meeting, f"action {each}", owner=make_person())
    with django_assert_num_queries(6):
        for measure in queries.measures(SYSTEM):
            str(measure.text_in("zh")), str(measure.body), str(measure.owner)
            assert measure.meeting is not None
            str(name(measure.meeting, "en"))
