"""A clerk and a stranger who are signed in."""

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.kernel.roles import Role
from tests.factories import make_account, make_body, make_grant


@pytest.fixture
def office() -> Body:
    """The body that meets."""
    return make_body("Harbour Office", "港口办公室")


def signed_in(name: str, role: Role, body: Body) -> Client:
    """A browser in which somebody with this role is signed in."""
    account = make_account(name)
    make_grant(account, role, body)
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def clerk(office: Body) -> Client:
    """The office's clerk."""
    return signed_in("Ann Clerk", Role.CLERK, office)


@pytest.fixture
def stranger() -> Client:
    """A member of another body."""
    return signed_in("Bo Stranger", Role.MEMBER, make_body("Port Council"))
