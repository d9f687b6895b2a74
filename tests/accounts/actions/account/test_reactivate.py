"""Opening closed accounts."""

import pytest

from remit.accounts.actions import account as account_actions
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import PASSWORD, actor, make_account, make_body

pytestmark = pytest.mark.django_db
SITE = actor(Role.SITE_ADMINISTRATOR)


def test_an_account_opened_again_keeps_its_password() -> None:
    account = make_account()
    account_actions.deactivate(SITE, account)
    account_actions.reactivate(SITE, account, reason="came back")
    assert (account.is_active, account.check_password(PASSWORD)) == (True, True)
    assert [line.verb for line in history(account)] == ["account.reactivate", "account.deactivate", "account.create"]


def test_an_open_account_is_not_opened() -> None:
    with pytest.raises(WrongState):
        account_actions.reactivate(SITE, make_account())


def test_a_clerk_opens_no_account() -> None:
    account = make_account()
    account_actions.deactivate(SITE, account)
    with pytest.raises(NotAllowed):
        account_actions.reactivate(actor(Role.CLERK, body=make_body()), account)
