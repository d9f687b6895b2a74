"""What tests about letters need: clerks with addresses, a day, and what lies in the post."""

from django.core import mail
from django.db.models import Model

from remit.accounts.actions import account as account_actions
from remit.accounts.models import Account
from remit.bodies.models import Body
from remit.kernel.roles import Role
from remit.web.address import desk_address
from tests.factories import SYSTEM, make_account, make_grant

SITE = "http://127.0.0.1:8000"
CLOSING = f"""This letter comes to you because of your role in a body named here. In your account you choose whether \
such letters come one by one, once a day, or not at all:
{SITE}/desk/office/me/
"""


def make_clerk(
    name: str, *bodies: Body, letters: str = "each", language: str = "en", role: Role = Role.CLERK
) -> Account:
    """An account to which letters come, with that role in each of these bodies."""
    account = make_account(name, "" if name.isascii() else "somebody@example.org")
    account_actions.edit(SYSTEM, account, name=name, language=language)
    account_actions.choose_letters(SYSTEM, account, letters=letters)
    for body in bodies:
        make_grant(account, role, body)
    return account


def at(record: Model) -> str:
    """Where a letter says that the record is."""
    return SITE + desk_address(record)


def post() -> list[tuple[str, str, str]]:
    """Address, subject and words of every letter sent so far; they are taken out."""
    found = [(letter.to[0], letter.subject, letter.body) for letter in mail.outbox]
    mail.outbox.clear()
    return found
