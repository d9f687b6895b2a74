"""The pages of accounts."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.accounts.models import Account, RoleGrant
from remit.bodies.models import Body
from remit.kernel.roles import Role
from tests.factories import SYSTEM, make_account, make_body

pytestmark = pytest.mark.django_db


def _grant(account: Account, role: Role, body: Body | None = None, **more: Any) -> RoleGrant:
    return role_actions.grant(SYSTEM, body, account=account, role=role, from_on=timezone.localdate(), **more)


@pytest.fixture
def boss(client: Client) -> Account:
    """The site administrator, signed in."""
    account = make_account("Bo Admin")
    _grant(account, Role.SITE_ADMINISTRATOR)
    client.force_login(account)
    return account


def _text(client: Client, address: str, **more: Any) -> str:
    page = client.get(address, **more)
    assert page.status_code == 200
    return page.content.decode()


def _names(page: str) -> list[str]:
    return re.findall(r'<th scope="row"><a href="[^"]+">([^<]+)</a>', page)


@pytest.mark.parametrize("address", ["", "invite/", "accounts/1/", "accounts/1/edit/", "accounts/1/grant/"])
def test_strangers_sign_in_first_and_clerks_stay_outside(client: Client, address: str) -> None:
    assert client.get(f"/desk/office/{address}").status_code == 302
    clerk = make_account("Cy Clerk")
    _grant(clerk, Role.CLERK, make_body())
    client.force_login(clerk)
    assert client.get(f"/desk/office/{address}").status_code == 403


def test_the_list_shows_who_holds_which_role_and_narrows(client: Client, boss: Account) -> None:
    office = make_body("Harbour Office", "港口办公室")
    _grant(make_account("Ann Clerk"), Role.CLERK, office)
    closed = make_account("Di Gone")
    account_actions.deactivate(SYSTEM, closed)
    account_actions.invite(SYSTEM, None, email="new@example.org", name="Ed New")
    page = _text(client, "/desk/office/")
    assert _names(page) == ["Ann Clerk", "Bo Admin", "Di Gone", "Ed New"]
    assert "clerk, Harbour Office" in page
    assert _names(_text(client, "/desk/office/?q=ANN")) == ["Ann Clerk"]
    assert _names(_text(client, "/desk/office/?role=clerk")) == ["Ann Clerk"]
    assert _names(_text(client, "/desk/office/?state=closed")) == ["Di Gone"]
    assert _names(_text(client, "/desk/office/?state=invited")) == ["Ed New"]
    assert "Nobody fits" in _text(client, "/desk/office/?q=nobody")
    assert _names(_text(client, "/desk/office/?role=emperor&page=99999999999")) == _names(page)


def test_the_list_costs_the_same_queries_at_one_row_and_at_three(
    client: Client, boss: Account, django_assert_num_queries: Any
) -> None:
    office = make_body("Harbour Office", "港口办公室")
    _grant(boss, Role.CLERK, office)
    with django_assert_num_queries(7):
        _text(client, "/desk/office/")
    for name in ("Ann Clerk", "Cy Clerk"):
        _grant(make_account(name), Role.CLERK, office)
    with django_assert_num_queries(7):
        _text(client, "/desk/office/")


def test_a_body_administrator_sees_and_changes_only_those_of_their_bodies(client: Client) -> None:
    office, other = make_body("Harbour Office"), make_body("Port Office")
    mine, theirs, me = make_account("Ann Clerk"), make_account("Cy Clerk"), make_account("Bo Admin")
    _grant(mine, Role.CLERK, office)
    _grant(theirs, Role.CLERK, other)
    _grant(me, Role.BODY_ADMINISTRATOR, office)
    client.force_login(me)
    assert _names(_text(client, "/desk/office/")) == ["Ann Clerk", "Bo Admin"]
    assert client.get(f"/desk/office/accounts/{theirs.pk}/").status_code == 404
    assert "Port Office" not in _text(client, f"/desk/office/accounts/{mine.pk}/grant/")
    assert 'name="email"' not in _text(client, f"/desk/office/accounts/{mine.pk}/edit/")


def test_the_account_page_tells_roles_over_time_and_history(client: Client, boss: Account) -> None:
    account = make_account("Ann Clerk")
    _grant(account, Role.CLERK, make_body("Harbour Office"))
    account_actions.edit(SYSTEM, account, name="Ann Writer", language="zh")
    page = _text(client, f"/desk/office/accounts/{account.pk}/")
    told = (
        "Ann Writer",
        "Harbour Office",
        "clerk",
        "holds",
        "made the account",
        "changed the account",
        "granted the role: clerk",
    )
    assert [words for words in told if words not in page] == []


def test_pages_speak_chinese_to_who_chose_it(client: Client, boss: Account) -> None:
    Account.objects.filter(pk=boss.pk).update(language="zh")
    page = _text(client, "/desk/office/")
    assert '<html lang="zh-hans">' in page
    assert "系统管理员" in page
    assert "Accounts" not in page
