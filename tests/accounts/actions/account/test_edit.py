"""Changing what an account says."""

from dataclasses import replace

import pytest
from django.test import Client

from remit.accounts.actions import account as account_actions
from remit.accounts.models import Account
from remit.bodies.models import Person
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.factories import PASSWORD, actor, make_account, make_body, make_grant

pytestmark = pytest.mark.django_db
SITE = actor(Role.SITE_ADMINISTRATOR, name="Bo Admin")


def test_the_owner_changes_name_and_language() -> None:
    account = make_account()
    owner = replace(actor(), account_id=account.pk, everywhere=frozenset())
    account_actions.edit(owner, account, name="Ann Writer", language="zh")
    account = Account.objects.get()
    assert (account.name, account.language, verify_records()) == ("Ann Writer", "zh", None)


def test_the_owner_changes_no_address_and_no_person() -> None:
    account = make_account()
    owner = replace(actor(), account_id=account.pk, everywhere=frozenset())
    with pytest.raises(NotAllowed, match="address"):
        account_actions.edit(owner, account, name="Ann", language="en", email="other@example.org")


def test_a_new_address_signs_in_and_the_old_one_no_longer_does(client: Client) -> None:
    account = make_account(email="old@example.org")
    assert client.post("/account/sign-in/", {"login": "old@example.org", "password": PASSWORD}).status_code == 302
    account.refresh_from_db()
    account_actions.edit(SITE, account, name="Ann Clerk", language="en", email="New@example.org")
    old, new = Client(), Client()
    assert old.post("/account/sign-in/", {"login": "old@example.org", "password": PASSWORD}).status_code == 200
    assert new.post("/account/sign-in/", {"login": "new@example.org", "password": PASSWORD}).status_code == 302


def test_an_address_that_is_taken_is_refused_beside_its_field() -> None:
    make_account(email="ann@example.org")
    other = make_account("Bo", "bo@example.org")
    with pytest.raises(Refused) as refusal:
        account_actions.edit(SITE, other, name="Bo", language="en", email="ann@example.org")
    assert list(refusal.value.fields) == ["email"]


def test_an_account_without_a_name_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        account_actions.edit(SITE, make_account(), name="  ", language="en")
    assert list(refusal.value.fields) == ["name"]


def test_two_who_change_it_at_once_lose_nothing() -> None:
    first, second = make_account(), Account.objects.get()
    account_actions.edit(SITE, first, name="Ann One", language="en")
    with pytest.raises(Conflict):
        account_actions.edit(SITE, second, name="Ann Two", language="en")
    assert Account.objects.get().name == "Ann One"


def test_a_body_administrator_manages_those_who_work_in_their_bodies_only() -> None:
    office, other = make_body("Harbour Office"), make_body("Port Office")
    account = make_account()
    who = actor(Role.BODY_ADMINISTRATOR, body=office)
    with pytest.raises(NotAllowed):
        account_actions.edit(who, account, name="Ann", language="en")
    make_grant(account, Role.CLERK, office)
    account_actions.edit(who, account, name="Ann One", language="en")
    make_grant(account, Role.CLERK, other)
    with pytest.raises(NotAllowed, match="all bodies"):
        account_actions.edit(who, account, name="Ann Two", language="en")
    assert account.name == "Ann One"


def test_the_ledger_keeps_the_old_name_in_its_erasable_part() -> None:
    account = make_account()
    account_actions.edit(SITE, account, name="Ann Writer", language="en")
    line = history(account, values=True)[0]
    assert (line.verb, line.by, line.was["name"], line.now["name"]) == (
        "account.edit",
        "Bo Admin",
        "Ann Clerk",
        "Ann Writer",
    )
    assert not Entry.objects.filter(text__contains="Ann").exists()
    assert Person.objects.count() == 0
