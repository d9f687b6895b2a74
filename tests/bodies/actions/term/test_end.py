"""Ending a term."""

from datetime import date

import pytest

from remit.bodies.actions import term as term_actions
from remit.bodies.models import Term
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
DAY = date(2021, 9, 1)


def test_end_dates_the_term_and_says_so() -> None:
    term = term_actions.open(SYSTEM, make_body("Council"), ordinal=8, from_on=date(2016, 9, 1))
    term_actions.end(SYSTEM, term, happened_on=DAY)
    assert Term.objects.get().until_on == DAY
    assert next((line.verb, line.on) for line in history(term)) == ("term.end", DAY)


def test_end_twice_too_early_or_by_a_clerk_is_refused() -> None:
    council = make_body("Council")
    term = term_actions.open(SYSTEM, council, ordinal=8, from_on=DAY)
    with pytest.raises(Refused) as refusal:
        term_actions.end(SYSTEM, term, happened_on=DAY)
    assert list(refusal.value.fields) == ["happened_on"]
    with pytest.raises(NotAllowed):
        term_actions.end(actor(Role.CLERK, body=council), term, happened_on=date(2022, 1, 1))
    term_actions.end(SYSTEM, term, happened_on=date(2022, 1, 1))
    with pytest.raises(WrongState):
        term_actions.end(SYSTEM, term, happened_on=date(2022, 1, 1))
