"""Sending an invitation again."""

import pytest
from django.core import mail

from remit.accounts.actions import account as account_actions
from remit.accounts.models import Account
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import actor, make_account, make_body

pytestmark = pytest.mark.django_db
ADMINISTRATOR = actor(Role.SITE_ADMINISTRATOR, name="Bo Admin")


@pytest.fixture
def invited() -> Account:
    return account_actions.invite(ADMINISTRATOR, None, email="lin@example.org", name="Lin Wei")


def test_a_second_letter_goes_out(invited: Account, django_capture_on_commit_callbacks) -> None:  # type: ignore[no-untyped-def]
    with django_capture_on_commit_callbacks(execute=True):
        account_actions.invite_again(ADMINISTRATOR, invited)
    assert len(mail.outbox) == 1
    latest = history(invited)[0]
    assert (latest.verb, latest.by) == ("account.invite_again", "Bo Admin")


def test_who_has_set_a_password_is_not_invited_again() -> None:
    with pytest.raises(WrongState, match="password"):
        account_actions.invite_again(ADMINISTRATOR, make_account())


def test_a_closed_account_is_not_invited_again(invited: Account) -> None:
    account_actions.deactivate(ADMINISTRATOR, invited)
    with pytest.raises(WrongState, match="closed"):
        account_actions.invite_again(ADMINISTRATOR, invited)


def test_a_clerk_invites_nobody_again(invited: Account) -> None:
    with pytest.raises(NotAllowed):
        account_actions.invite_again(actor(Role.CLERK, body=make_body()), invited)
