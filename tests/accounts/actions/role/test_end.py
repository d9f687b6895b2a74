"""Ending roles."""

from datetime import date, timedelta

import pytest

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.accounts.queries import actor_of
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, make_account, make_body, make_grant

pytestmark = pytest.mark.django_db
NEXT = TODAY + timedelta(days=1)


def test_the_role_holds_until_the_day_before() -> None:
    office, account = make_body(), make_account()
    grant = make_grant(account, Role.CLERK, office)
    role_actions.end(actor(Role.BODY_ADMINISTRATOR, body=office), grant, until_on=NEXT, reason="moved on")
    assert [actor_of(account, day).holds(Role.CLERK, office) for day in (TODAY, NEXT)] == [True, False]
    assert (history(grant)[0].verb, history(grant)[0].reason) == ("role.end", "moved on")


def test_a_role_that_is_over_is_not_ended_again() -> None:
    office = make_body()
    grant = make_grant(make_account(), Role.CLERK, office)
    role_actions.end(SYSTEM, grant, until_on=TODAY)
    with pytest.raises(WrongState):
        role_actions.end(SYSTEM, grant, until_on=NEXT)


def test_a_role_does_not_end_before_it_began() -> None:
    grant = make_grant(make_account(), Role.CLERK, make_body())
    with pytest.raises(Refused) as refusal:
        role_actions.end(SYSTEM, grant, until_on=date(2023, 1, 1))
    assert list(refusal.value.fields) == ["until_on"]


def test_the_last_site_administrator_stays() -> None:
    first = make_grant(make_account("Bo Admin"), Role.SITE_ADMINISTRATOR)
    site = actor(Role.SITE_ADMINISTRATOR)
    with pytest.raises(Refused, match="only site administrator"):
        role_actions.end(site, first, until_on=NEXT)
    second = make_grant(make_account("Cy Admin"), Role.SITE_ADMINISTRATOR)
    role_actions.end(site, first, until_on=NEXT)
    with pytest.raises(Refused, match="only site administrator"):
        role_actions.end(site, second, until_on=NEXT)


def test_a_clerk_ends_no_role_and_a_body_administrator_no_site_administrator() -> None:
    office = make_body()
    grant = make_grant(make_account(), Role.CLERK, office)
    with pytest.raises(NotAllowed):
        role_actions.end(actor(Role.CLERK, body=office), grant, until_on=NEXT)
    site = make_grant(make_account("Bo Admin"), Role.SITE_ADMINISTRATOR)
    with pytest.raises(NotAllowed, match="site administrator"):
        role_actions.end(actor(Role.BODY_ADMINISTRATOR, body=office, down=True), site, until_on=NEXT)


def test_two_site_administrators_do_not_end_one_after_the_other_so_that_none_is_left() -> None:
    first = make_grant(make_account("Bo Admin"), Role.SITE_ADMINISTRATOR)
    second = make_grant(make_account("Cy Admin"), Role.SITE_ADMINISTRATOR)
    role_actions.end(SYSTEM, second, until_on=TODAY + timedelta(days=5))
    with pytest.raises(Refused, match="only site administrator"):
        role_actions.end(SYSTEM, first, until_on=TODAY + timedelta(days=3))
    with pytest.raises(Refused, match="only site administrator"):
        role_actions.end(SYSTEM, first, until_on=TODAY + timedelta(days=9))


def test_who_never_set_a_password_or_whose_account_is_closed_is_no_other_site_administrator() -> None:
    first = make_grant(make_account("Bo Admin"), Role.SITE_ADMINISTRATOR)
    site = actor(Role.SITE_ADMINISTRATOR)
    account_actions.invite(site, None, email="cy@example.org", name="Cy", role=Role.SITE_ADMINISTRATOR)
    closed = make_account("Di Admin")
    make_grant(closed, Role.SITE_ADMINISTRATOR)
    account_actions.deactivate(site, closed)
    with pytest.raises(Refused, match="only site administrator"):
        role_actions.end(site, first, until_on=NEXT)


def test_a_site_administrator_ends_on_the_day_on_which_the_next_one_begins() -> None:
    first = make_grant(make_account("Bo Admin"), Role.SITE_ADMINISTRATOR)
    make_grant(make_account("Cy Admin"), Role.SITE_ADMINISTRATOR, from_on=TODAY + timedelta(days=5))
    with pytest.raises(Refused, match="only site administrator"):
        role_actions.end(SYSTEM, first, until_on=TODAY + timedelta(days=4))
    assert role_actions.end(SYSTEM, first, until_on=TODAY + timedelta(days=5)).until_on == TODAY + timedelta(days=5)
