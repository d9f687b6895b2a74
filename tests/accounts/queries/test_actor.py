"""Who acts: one person, however many rows and accounts turned out to be the same one."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from remit.accounts.queries import actor_of
from remit.bodies.actions import person as person_actions
from remit.bodies.models import Person
from remit.kernel.actor import Actor
from remit.papers.models import Paper
from remit.papers.queries.paper import papers
from tests.factories import SYSTEM, make_account, make_body
from tests.meetings.made import make_paper, make_person

pytestmark = pytest.mark.django_db


def acting(name: str, person: Person, today: date) -> Actor:
    """Somebody whose account stands for this person."""
    account = make_account(name)
    account.person = person
    account.save()
    return actor_of(account, today)


def test_rows_that_were_merged_and_second_accounts_are_the_same_person(today: date) -> None:
    kept, merged, other = make_person("Lin Wei"), make_person("Wei Lin"), make_person("Bo Chen")
    person_actions.merge(SYSTEM, merged, kept=kept, reason="one person")
    one, two, third = acting("One", kept, today), acting("Two", merged, today), acting("Third", other, today)
    account_ids = frozenset({one.account_id, two.account_id})
    fresh = actor_of(make_account("Fourth"), today)
    assert (two.person_ids, two.account_ids) == (frozenset({kept.pk, merged.pk}), account_ids)
    assert (third.person_ids, third.account_ids) == (frozenset({other.pk}), frozenset({third.account_id}))
    assert (fresh.person_ids, fresh.account_ids) == (frozenset(), frozenset({fresh.account_id}))


def test_who_was_named_before_the_merger_reads_on(today: date) -> None:
    kept, merged, other = make_person("Lin Wei"), make_person("Wei Lin"), make_person("Bo Chen")
    paper = make_paper(body=make_body(), confidentiality="named", audience=[merged])
    person_actions.merge(SYSTEM, merged, kept=kept, reason="one person")

    def read_by(person: Person) -> list[Paper]:
        return list(papers(acting(f"for {person}", person, today)))

    assert (read_by(kept), read_by(merged), read_by(other)) == ([paper], [paper], [])


def test_who_acts_costs_one_query_and_two_more_where_an_account_stands_for_a_person(
    today: date, django_assert_num_queries: Callable[..., Any]
) -> None:
    plain, standing = make_account("Plain"), make_account("Standing")
    standing.person = make_person()
    standing.save()
    with django_assert_num_queries(1):
        actor_of(plain, today)
    with django_assert_num_queries(3):
        actor_of(standing, today)
