"""Close an account."""

from django.utils.translation import gettext_lazy as _

from remit.accounts.actions.role.another import check_another
from remit.accounts.models import Account
from remit.accounts.rules import account as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("account.deactivate", allow=rules.may_deactivate, says=_("closed the account"))
def deactivate(actor: Actor, account: Account, *, reason: str = "") -> Account:
    """Nobody can sign in with it, and who was signed in no longer is; its roles stand as they are. Raises WrongState
    where it is closed already, Refused where nobody else who can sign in is site administrator for good."""
    if not account.is_active:
        raise WrongState(_("The account is closed already."))
    check_another(account, actor.today)
    return write.change(account, is_active=False)
