"""Close an account."""

from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account
from remit.accounts.queries import only_site_administrator
from remit.accounts.rules import account as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("account.deactivate", allow=rules.may_deactivate, says=_("closed the account"))
def deactivate(actor: Actor, account: Account, *, reason: str = "") -> Account:
    """Nobody can sign in with it, and who was signed in no longer is; its roles stand as they are. Raises WrongState
    where it is closed already, Refused for the only site administrator's."""
    if not account.is_active:
        raise WrongState(_("The account is closed already."))
    if only_site_administrator(account, actor.today):
        raise Refused(_("This is the only site administrator; make another one first."))
    return write.change(account, is_active=False)
