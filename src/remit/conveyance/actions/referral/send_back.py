"""Send a referral back."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_referral
from remit.conveyance.models import Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("referral.send_back", allow=rules.may_send_back, says=_("sent it back"))
def send_back(actor: Actor, referral: Referral, *, reason: str, happened_on: date | None = None) -> Referral:
    """The body says that it is not the one to be asked; who asked insists or agrees."""
    return turn_referral(actor, referral, "send_back", happened_on=happened_on or actor.today, words=reason)
