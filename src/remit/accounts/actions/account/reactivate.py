"""Open a closed account again."""

from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account
from remit.accounts.rules import account as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("account.reactivate", allow=rules.may_reactivate, says=_("opened the account again"))
def reactivate(actor: Actor, account: Account, *, reason: str = "") -> Account:
    """Its owner can sign in again, with the password of before. Raises WrongState where it is open."""
    if account.is_active:
        raise WrongState(_("The account is open."))
    return write.change(account, is_active=True)
