"""Choose whether letters come."""

from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account
from remit.accounts.rules import account as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("account.choose_letters", allow=rules.may_choose_letters, says=_("chose how letters come"))
def choose_letters(actor: Actor, account: Account, *, letters: str) -> Account:
    """Letters about what is asked come to the owner one by one ("each"), once a day in one ("daily"), or not at all
    ("none"). Letters about signing in come in any case. Raises Refused for anything else."""
    return write.change(account, letters=letters)
