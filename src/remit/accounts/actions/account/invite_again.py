"""Send the invitation again."""

from django.utils.translation import gettext_lazy as _

from remit.accounts.letters import invitation
from remit.accounts.models import Account
from remit.accounts.rules import account as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger.action import action


@action("account.invite_again", allow=rules.may_invite_again, says=_("sent the invitation again"))
def invite_again(actor: Actor, account: Account) -> Account:
    """A new letter is on its way. Raises WrongState where the account is closed, or its owner has set a password."""
    if not account.is_active:
        raise WrongState(_("The account is closed."))
    if account.has_usable_password():
        raise WrongState(_("The owner has set a password already, and can ask for a new one when signing in."))
    invitation(account, actor.name)
    return account
