"""Granting roles."""

from datetime import date, timedelta

import pytest

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.accounts.models import Account, RoleGrant
from remit.accounts.queries import actor_of
from remit.bodies.actions import body as body_actions
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


def test_nobody_grants_a_role_to_themselves_or_to_another_account_of_theirs_but_the_site_administrator() -> None:
    office, own, second = make_body(), make_account("Bo Admin"), make_account("Bo Again")
    admin = actor(
        Role.BODY_ADMINISTRATOR, body=office, down=True, account_id=own.pk, account_ids=frozenset({second.pk})
    )
    for account in (own, second):
        with pytest.raises(NotAllowed, match="another administrator"):
            role_actions.grant(admin, office, account=account, role=Role.SUPERVISOR, from_on=TODAY, reaches_down=True)
    assert RoleGrant.objects.count() == 0
    site = actor(Role.SITE_ADMINISTRATOR, account_id=own.pk)
    assert role_actions.grant(site, office, account=own, role=Role.CLERK, from_on=TODAY).account == own


def test_only_the_site_administrator_grants_a_role_from_a_day_in_the_past() -> None:
    office, account, past = make_body(), make_account(), TODAY - timedelta(days=1)
    with pytest.raises(NotAllowed, match="in the past"):
        role_actions.grant(
            actor(Role.BODY_ADMINISTRATOR, body=office), office, account=account, role=Role.CLERK, from_on=past
        )
    site = actor(Role.SITE_ADMINISTRATOR)
    assert role_actions.grant(site, office, account=account, role=Role.CLERK, from_on=past).from_on == past


def test_a_closed_account_is_granted_nothing() -> None:
    office, account = make_body(), make_account()
    read = Account.objects.get(pk=account.pk)
    account_actions.deactivate(SYSTEM, account)
    with pytest.raises(Refused, match="closed"):
        role_actions.grant(SYSTEM, office, account=read, role=Role.CLERK, from_on=TODAY)


def test_no_role_is_granted_in_a_body_that_is_no_more() -> None:
    gone, twin, account = make_body("Gone"), make_body("Twin"), make_account()
    body_actions.dissolve(SYSTEM, gone, happened_on=date(2020, 3, 1), reason="reform")
    body_actions.merge(SYSTEM, twin, kept=make_body("Kept"))
    for body in (gone, twin):
        with pytest.raises(Refused) as refusal:
            role_actions.grant(SYSTEM, body, account=account, role=Role.CLERK, from_on=TODAY)
        assert list(refusal.value.fields) == ["body"]
