"""Lists of readouts."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from remit.bodies.actions import term as term_actions
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.queries.naming import name
from remit.publication.actions import readout as readout_actions
from remit.publication.queries import readout as queries
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_meeting
from tests.publication.records import body_of, corrected, make_readout, published

pytestmark = pytest.mark.django_db


def test_the_latest_published_comes_first_and_a_correction_does_not_move_it(citizen: Actor) -> None:
    old = published(make_readout(title="old"), published_on=date(2024, 1, 2))
    new = published(make_readout(title="new"), published_on=date(2024, 1, 5))
    corrected(old, "Mended.")
    assert [r.pk for r in queries.published(citizen)] == [new.pk, old.pk]


def test_what_may_follow_is_offered_to_who_may_say_it() -> None:
    draft, public = make_readout(), published()
    assert queries.next_verbs(actor(Role.CLERK, body=body_of(draft)), draft) == ["submit"]
    assert queries.next_verbs(actor(Role.CLERK, body=body_of(public)), public) == ["correct", "withdraw"]
    assert queries.next_verbs(actor(Role.MEMBER, body=body_of(public)), public) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_the_public_list_costs_the_same_whatever_its_length(
    rows: int, citizen: Actor, django_assert_num_queries: Callable[..., Any]
) -> None:
    for _each in range(rows):
        published()
    with django_assert_num_queries(3):
        for readout in queries.published(citizen):
            edition = queries.present_edition(readout)
            assert edition is not None
            str(readout.body.name_in("zh")), edition.content["en"]["title"], readout.meeting.held_on


def test_reading_the_public_list_never_loads_a_drafts_words(citizen: Actor) -> None:
    readout = published()
    readout_actions.correct(SYSTEM, readout, reason="slip")
    readout_actions.write(SYSTEM, readout, language="en", title="Not yet public")
    (found,) = queries.published(citizen)
    assert (str(found), list(found.texts.all()), list(found.paragraphs.all())) == ("Without a title", [], [])


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_of_drafts_costs_the_same_whatever_its_length_names_of_meetings_too(
    rows: int, django_assert_num_queries: Callable[..., Any]
) -> None:
    office = make_body()
    term = term_actions.open(SYSTEM, office, ordinal=9)
    for each in range(rows):
        make_readout(make_meeting(office, ordinal=each + 1, term=term))
    with django_assert_num_queries(5):
        for readout in queries.readouts(SYSTEM):
            str(readout), str(readout.body.name_in("zh")), str(name(readout.meeting, "en"))
