"""Change what an account says of its owner."""

from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account
from remit.accounts.rules import account as rules
from remit.accounts.sign_in import forget_addresses
from remit.bodies.models import Person
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger import write
from remit.ledger.action import action

TAKEN = _("Somebody has an account with this address already.")


@action("account.edit", allow=rules.may_edit, says=_("changed the account"))
def edit(
    actor: Actor, account: Account, *, name: str, language: str, email: str | None = None, person: Person | None = None
) -> Account:
    """The account has this name and language, and stands for this person (None: nobody yet).

    `email` (None: as it is) and `person` are the site administrator's to change: raises NotAllowed for others, because
    they decide who signs in, and as whom. Raises Refused where a value cannot be.
    """
    if not name.strip():
        raise Refused(_("Enter a name."), fields={"name": _("Enter a name.")})
    address = account.email if email is None else email.strip().lower()
    if (address, person) != (account.email, account.person) and not actor.holds_anywhere(Role.SITE_ADMINISTRATOR):
        raise NotAllowed(_("Only the site administrator changes an address, or the person for whom an account stands."))
    moved = address != account.email
    if moved and Account.objects.filter(email=address).exists():
        raise Refused(TAKEN, fields={"email": TAKEN})
    write.change(account, name=name.strip(), language=language, email=address, person=person)
    if moved:
        forget_addresses(account)
    return account
