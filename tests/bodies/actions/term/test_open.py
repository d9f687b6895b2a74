"""Opening a term."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.queries.term import term_on, terms
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_open_numbers_the_term_and_says_so() -> None:
    council = make_body("Council")
    eighth = term_actions.open(SYSTEM, council, ordinal=8, from_on=date(2011, 9, 1), until_on=date(2016, 9, 1))
    ninth = term_actions.open(
        actor(Role.BODY_ADMINISTRATOR, body=council), council, ordinal=9, from_on=date(2016, 9, 1)
    )
    assert list(terms(SYSTEM, council)) == [ninth, eighth]
    assert term_on(SYSTEM, council, date(2016, 8, 31)) == eighth
    assert term_on(SYSTEM, council, date(2016, 9, 1)) == ninth
    assert term_on(SYSTEM, council, date(2011, 8, 31)) is None
    assert [line.verb for line in history(ninth)] == ["term.open"]


def test_open_while_another_runs_or_with_its_number_is_refused() -> None:
    council = make_body("Council")
    term_actions.open(SYSTEM, council, ordinal=8, from_on=date(2011, 9, 1))
    with pytest.raises(Refused, match="Term 8 has not ended"):
        term_actions.open(SYSTEM, council, ordinal=9, from_on=date(2016, 9, 1))
    with pytest.raises(Refused, match="this number"):
        term_actions.open(SYSTEM, council, ordinal=8, from_on=date(2001, 9, 1), until_on=date(2006, 9, 1))
    with pytest.raises(Refused, match="lie in term 8"):
        term_actions.open(SYSTEM, council, ordinal=7, from_on=date(2001, 9, 1), until_on=date(2012, 9, 1))


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_open_with_a_number_that_cannot_be_is_refused(number: int) -> None:
    with pytest.raises(Refused):
        term_actions.open(SYSTEM, make_body("Council"), ordinal=number)


def test_open_by_a_member_or_by_another_bodys_clerk_is_refused() -> None:
    council = make_body("Council")
    for stranger in (actor(Role.MEMBER, body=council), actor(Role.CLERK, body=make_body("Harbour Office"))):
        with pytest.raises(NotAllowed):
            term_actions.open(stranger, council, ordinal=9)


def test_open_by_the_clerk_who_numbers_the_meetings() -> None:
    council = make_body("Council")
    assert term_actions.open(actor(Role.CLERK, body=council), council, ordinal=9).ordinal == 9


def test_open_by_any_clerk_where_the_body_is_known_by_name_only() -> None:
    cited = body_actions.name(SYSTEM, None, names={"en": "City Assembly"})
    assert term_actions.open(actor(Role.CLERK, body=make_body("Harbour Office")), cited, ordinal=9).ordinal == 9


def test_open_in_a_body_that_is_no_more_is_refused() -> None:
    gone, twin = make_body("Gone"), make_body("Twin")
    body_actions.dissolve(SYSTEM, gone, happened_on=date(2020, 3, 1), reason="reform")
    body_actions.merge(SYSTEM, twin, kept=make_body("Kept"))
    for body in (gone, twin):
        with pytest.raises(Refused) as refusal:
            term_actions.open(SYSTEM, body, ordinal=9, from_on=date(2021, 1, 1))
        assert list(refusal.value.fields) == ["from_on"]
    assert (terms(SYSTEM, gone).count(), terms(SYSTEM, twin).count()) == (0, 0)
