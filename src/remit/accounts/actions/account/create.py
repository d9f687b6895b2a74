"""Make an account with its password."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account
from remit.accounts.rules import account as rules
from remit.bodies.models import Person
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("account.create", allow=rules.may_create, says=_("made the account"))
def create(
    actor: Actor,
    _nothing: None = None,
    *,
    email: str,
    name: str,
    password: str,
    language: str = "en",
    person: Person | None = None,
) -> Account:
    """Somebody can sign in with this address and password. Raises Refused where a value cannot be, or the password is
    too easily guessed."""
    account = Account(email=email.strip().lower(), name=name.strip(), language=language, person=person)
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise Refused(" ".join(error.messages), fields={"password": " ".join(error.messages)}) from error
    account.set_password(password)
    return write.insert(account)
