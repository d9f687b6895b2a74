"""People at the desk, for tests of its pages."""

from datetime import date

from django.test import Client

from remit.accounts.models import Account
from remit.bodies.models import Body
from remit.kernel.roles import Role
from tests.factories import make_account, make_grant


def sign_in(client: Client, body: Body, *roles: Role, name: str = "") -> Account:
    """The client is somebody who has held these roles in the body for years."""
    account = make_account(name or f"{'-'.join(roles)} of {body.pk}")
    for role in roles:
        make_grant(account, role, body, from_on=date(2020, 1, 1))
    client.force_login(account)
    return account
