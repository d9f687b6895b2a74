"""Choosing how letters come."""

from dataclasses import replace

import pytest

from remit.accounts.actions import account as account_actions
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import actor, make_account

pytestmark = pytest.mark.django_db


def test_letters_come_once_a_day_until_the_owner_chooses() -> None:
    account = make_account()
    assert account.letters == "daily"
    owner = replace(actor(name="Ann Clerk"), account_id=account.pk)
    account_actions.choose_letters(owner, account, letters="each")
    account.refresh_from_db()
    assert account.letters == "each"
    assert (history(account)[0].verb, history(account)[0].by) == ("account.choose_letters", "Ann Clerk")


def test_what_is_no_choice_is_refused() -> None:
    account = make_account()
    with pytest.raises(Refused):
        account_actions.choose_letters(replace(actor(), account_id=account.pk), account, letters="weekly")
    account.refresh_from_db()
    assert account.letters == "daily"


def test_nobody_chooses_for_another() -> None:
    with pytest.raises(NotAllowed):
        account_actions.choose_letters(actor(Role.SITE_ADMINISTRATOR), make_account(), letters="none")
