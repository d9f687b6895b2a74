"""Choose the language that one is spoken to in."""

from django.utils.translation import gettext_lazy as _

from remit.accounts.models import Account
from remit.accounts.rules import account as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("account.choose_language", allow=rules.may_choose_language, says=_("chose a language"))
def choose_language(actor: Actor, account: Account, *, language: str) -> Account:
    """Pages and letters speak this language ("en" or "zh") to the owner. Raises Refused for any other."""
    return write.change(account, language=language)
