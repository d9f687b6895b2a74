"""Granting roles."""

from datetime import date, timedelta

import pytest

from remit.accounts.actions import role as role_actions
from remit.accounts.models import RoleGrant
from remit.accounts.queries import actor_of
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, make_account, make_body, make_grant

pytestmark = pytest.mark.django_db


def test_a_role_holds_from_its_first_day_until_the_day_before_its_end() -> None:
    office, account = make_body(), make_account()
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    last = TODAY + timedelta(days=30)
    role_actions.grant(who, office, account=account, role=Role.CLERK, from_on=TODAY, until_on=last)
    days = [TODAY - timedelta(days=1), TODAY, last - timedelta(days=1), last]
    assert [actor_of(account, day).holds(Role.CLERK, office) for day in days] == [False, True, True, False]


def test_an_administrator_of_one_body_grants_nothing_in_another() -> None:
    office, below = make_body("Harbour Office"), None
    below = make_body("Quay Section", superior=office)
    account = make_account()
    before = Entry.objects.count()
    for who in (actor(Role.BODY_ADMINISTRATOR, body=office), actor(Role.CLERK, body=below)):
        with pytest.raises(NotAllowed):
            role_actions.grant(who, below, account=account, role=Role.CLERK, from_on=TODAY)
    assert (RoleGrant.objects.count(), Entry.objects.count()) == (0, before)


def test_an_administrator_whose_role_reaches_down_grants_below_and_further_down() -> None:
    office = make_body("Harbour Office")
    below = make_body("Quay Section", superior=office)
    who = actor(Role.BODY_ADMINISTRATOR, body=office, down=True)
    grant = role_actions.grant(
        who, below, account=make_account(), role=Role.SUPERVISOR, from_on=TODAY, reaches_down=True
    )
    assert grant.reaches_down


def test_who_administers_one_body_alone_grants_nothing_that_reaches_below_it() -> None:
    office = make_body()
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    with pytest.raises(NotAllowed, match="below"):
        role_actions.grant(who, office, account=make_account(), role=Role.SUPERVISOR, from_on=TODAY, reaches_down=True)


def test_only_a_site_administrator_makes_a_site_administrator() -> None:
    office, account = make_body(), make_account()
    with pytest.raises(NotAllowed, match="site administrator"):
        role_actions.grant(
            actor(Role.BODY_ADMINISTRATOR, body=office, down=True),
            None,
            account=account,
            role=Role.SITE_ADMINISTRATOR,
            from_on=TODAY,
        )
    role_actions.grant(
        actor(Role.SITE_ADMINISTRATOR), None, account=account, role=Role.SITE_ADMINISTRATOR, from_on=TODAY
    )
    assert actor_of(account, TODAY).everywhere == {Role.SITE_ADMINISTRATOR}


@pytest.mark.parametrize(
    ("role", "in_a_body", "down", "field"),
    [
        ("emperor", True, False, "role"),
        ("clerk", False, False, "body"),
        ("site_administrator", True, False, "body"),
        ("clerk", True, True, "reaches_down"),
    ],
)
def test_a_role_that_does_not_fit_is_refused_beside_its_field(
    role: str, in_a_body: bool, down: bool, field: str
) -> None:
    office = make_body() if in_a_body else None
    with pytest.raises(Refused) as refusal:
        role_actions.grant(SYSTEM, office, account=make_account(), role=role, from_on=TODAY, reaches_down=down)
    assert list(refusal.value.fields) == [field]


@pytest.mark.parametrize("until", [None, date(2025, 1, 1)])
def test_a_role_is_not_held_twice_at_a_time(until: date | None) -> None:
    office, account = make_body(), make_account()
    make_grant(account, Role.CLERK, office, until_on=until)
    with pytest.raises(Refused, match="already"):
        make_grant(account, Role.CLERK, office, from_on=date(2024, 6, 1))
    with pytest.raises(Refused, match="already"):
        make_grant(account, Role.CLERK, office, from_on=date(2024, 1, 1), until_on=date(2024, 2, 1))
    make_grant(account, Role.CLERK, office, from_on=date(2023, 1, 1), until_on=TODAY)


def test_the_ledger_tells_who_granted_it() -> None:
    office = make_body()
    who = actor(Role.BODY_ADMINISTRATOR, body=office, name="Bo Admin")
    grant = role_actions.grant(who, office, account=make_account(), role=Role.CLERK, from_on=TODAY)
    line = history(grant)[0]
    assert (line.verb, str(line.says), line.by) == ("role.grant", "granted the role", "Bo Admin")
