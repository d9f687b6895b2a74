"""Choosing a language."""

from dataclasses import replace

import pytest

from remit.accounts.actions import account as account_actions
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import actor, make_account

pytestmark = pytest.mark.django_db


def test_everybody_chooses_their_own_language() -> None:
    account = make_account()
    owner = replace(actor(name="Ann Clerk"), account_id=account.pk)
    account_actions.choose_language(owner, account, language="zh")
    assert account.language == "zh"
    assert (history(account)[0].verb, history(account)[0].by) == ("account.choose_language", "Ann Clerk")


def test_a_language_that_is_not_spoken_here_is_refused() -> None:
    account = make_account()
    with pytest.raises(Refused):
        account_actions.choose_language(replace(actor(), account_id=account.pk), account, language="xx")
    assert account.language == "en"


def test_nobody_chooses_for_another() -> None:
    with pytest.raises(NotAllowed):
        account_actions.choose_language(actor(Role.SITE_ADMINISTRATOR), make_account(), language="zh")
