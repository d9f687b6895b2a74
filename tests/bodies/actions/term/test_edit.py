"""Correcting a term."""

from datetime import date

import pytest

from remit.bodies.actions import term as term_actions
from remit.bodies.models import Term
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_edit_corrects_number_and_days() -> None:
    council = make_body("Council")
    term = term_actions.open(SYSTEM, council, ordinal=8)
    who = actor(Role.BODY_ADMINISTRATOR, body=council)
    term_actions.edit(who, term, ordinal=9, from_on=date(2016, 9, 1), until_on=date(2021, 9, 1))
    assert Term.objects.values_list("ordinal", "from_on", "until_on").get() == (
        9,
        date(2016, 9, 1),
        date(2021, 9, 1),
    )


def test_edit_to_end_before_it_begins_is_refused_beside_the_field() -> None:
    term = term_actions.open(SYSTEM, make_body("Council"), ordinal=8)
    with pytest.raises(Refused) as refusal:
        term_actions.edit(SYSTEM, term, ordinal=8, from_on=date(2016, 9, 1), until_on=date(2016, 9, 1))
    assert list(refusal.value.fields) == ["until_on"]


def test_edit_by_somebody_else_meanwhile_is_a_conflict_and_by_a_clerk_refused() -> None:
    council = make_body("Council")
    term = term_actions.open(SYSTEM, council, ordinal=8)
    mine = Term.objects.get()
    term_actions.edit(SYSTEM, term, ordinal=9, from_on=None, until_on=None)
    with pytest.raises(Conflict):
        term_actions.edit(SYSTEM, mine, ordinal=7, from_on=None, until_on=None)
    with pytest.raises(NotAllowed):
        term_actions.edit(actor(Role.CLERK, body=council), term, ordinal=7, from_on=None, until_on=None)
