"""Closing accounts."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from remit.accounts.actions import account as account_actions
from remit.accounts.models import Account
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.conftest import TODAY
from tests.factories import PASSWORD, actor, make_account, make_body, make_grant

pytestmark = pytest.mark.django_db
SITE = actor(Role.SITE_ADMINISTRATOR)


def test_who_was_signed_in_no_longer_is(client: Client) -> None:
    account = make_account()
    client.force_login(account)
    account_actions.deactivate(SITE, account, reason="left the office")
    assert client.get("/account/password/").status_code == 302
    assert (history(account)[0].verb, history(account)[0].reason) == ("account.deactivate", "left the office")


def test_a_closed_account_signs_in_no_more(client: Client) -> None:
    account = make_account(email="ann@example.org")
    account_actions.deactivate(SITE, account)
    client.post("/account/sign-in/", {"login": "ann@example.org", "password": PASSWORD})
    assert "_auth_user_id" not in client.session


def test_a_closed_account_is_not_closed_again() -> None:
    account = make_account()
    account_actions.deactivate(SITE, account)
    with pytest.raises(WrongState):
        account_actions.deactivate(SITE, account)


def test_the_only_site_administrator_is_not_closed_but_one_of_two_is() -> None:
    first = make_account("Bo Admin")
    make_grant(first, Role.SITE_ADMINISTRATOR)
    with pytest.raises(Refused, match="only site administrator"):
        account_actions.deactivate(SITE, first)
    make_grant(make_account("Cy Admin"), Role.SITE_ADMINISTRATOR)
    account_actions.deactivate(SITE, first)
    assert Account.objects.filter(is_active=False).get() == first


def test_nobody_closes_their_own_account_nor_a_clerk_anybodys() -> None:
    account = make_account()
    with pytest.raises(NotAllowed, match="their own"):
        account_actions.deactivate(replace(SITE, account_id=account.pk), account)
    with pytest.raises(NotAllowed):
        account_actions.deactivate(actor(Role.CLERK, body=make_body()), account)


def test_who_is_site_administrator_until_tomorrow_only_is_no_other_one() -> None:
    first = make_account("Bo Admin")
    make_grant(first, Role.SITE_ADMINISTRATOR)
    make_grant(make_account("Cy Admin"), Role.SITE_ADMINISTRATOR, until_on=TODAY + timedelta(days=1))
    with pytest.raises(Refused, match="only site administrator"):
        account_actions.deactivate(SITE, first)
    assert Account.objects.filter(is_active=False).count() == 0


def test_who_was_site_administrator_once_is_closed_like_anybody() -> None:
    former = make_account("Bo Admin")
    make_grant(former, Role.SITE_ADMINISTRATOR, from_on=TODAY - timedelta(days=9), until_on=TODAY)
    assert not account_actions.deactivate(SITE, former).is_active
