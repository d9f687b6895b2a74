"""Records for tests, made by calling the actions as people would; and actors who hold given roles."""

from dataclasses import replace
from datetime import date
from typing import Any

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.accounts.models import Account, RoleGrant
from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.kernel.actor import Actor, Grant, installation
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from tests.conftest import TODAY

SYSTEM = installation(TODAY)
PASSWORD = "a long sentence to sign in"


def make_body(english: str = "Harbour Office", chinese: str = "", superior: Body | None = None, **more: Any) -> Body:
    """A body, at the top unless a superior one is given."""
    names = {"en": english} | ({"zh": chinese} if chinese else {})
    return body_actions.create(SYSTEM, superior, names=names, **more)


def make_account(name: str = "Ann Clerk", email: str = "") -> Account:
    """An account that can sign in with PASSWORD."""
    address = email or f"{name.lower().replace(' ', '.')}@example.org"
    return account_actions.create(SYSTEM, None, email=address, name=name, password=PASSWORD)


def make_grant(account: Account, role: Role, body: Body | None = None, from_on: date = TODAY, **more: Any) -> RoleGrant:
    """The account holds the role from that day on."""
    return role_actions.grant(SYSTEM, body, account=account, role=role, from_on=from_on, **more)


def actor(*roles: Role, body: Body | None = None, down: bool = False, name: str = "Ann Clerk", **more: Any) -> Actor:
    """Somebody who holds these roles in the body today; with no body, everywhere."""
    if body is None:
        return Actor(today=TODAY, name=name, everywhere=frozenset(roles), **more)
    body.refresh_from_db(fields=["path"])
    grants = tuple(Grant(role, body.pk, body.path, down) for role in roles)
    return Actor(today=TODAY, name=name, grants=grants, **more)


def also(who: Actor, *roles: Role, body: Body, down: bool = False) -> Actor:
    """The same person with further roles in another body."""
    return replace(who, grants=who.grants + tuple(Grant(r, body.pk, body.path, down) for r in roles))


def last_words() -> str:
    """What the latest entry says, in its erasable parts."""
    return " ".join(part.text for part in Entry.objects.latest("id").parts.all())
