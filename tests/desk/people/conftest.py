"""People at their browsers."""

from collections.abc import Callable

import pytest
from django.test import Client

from remit.accounts.models import Account
from remit.bodies.models import Body
from remit.kernel.roles import Role
from tests.factories import make_account, make_grant

SignIn = Callable[..., Client]


@pytest.fixture
def signed_in() -> SignIn:
    """A browser in which somebody with this role is signed in, reading this language."""

    def sign_in(role: Role | None = None, body: Body | None = None, language: str = "en", down: bool = False) -> Client:
        account = make_account(f"Person {Account.objects.count()}")
        Account.objects.filter(pk=account.pk).update(language=language)
        if role is not None:
            make_grant(account, role, body, reaches_down=down)
        client = Client()
        client.force_login(Account.objects.get(pk=account.pk))
        return client

    return sign_in


@pytest.fixture
def admin(signed_in: SignIn) -> Client:
    """The site administrator's browser."""
    return signed_in(Role.SITE_ADMINISTRATOR)
