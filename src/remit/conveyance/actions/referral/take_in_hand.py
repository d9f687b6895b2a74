"""Take a referral in hand."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_referral
from remit.conveyance.models import Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("referral.take_in_hand", allow=rules.may_take_in_hand, says=_("took it in hand"))
def take_in_hand(actor: Actor, referral: Referral, *, happened_on: date | None = None) -> Referral:
    """The body is at work on it."""
    return turn_referral(actor, referral, "take_in_hand", happened_on=happened_on or actor.today)
