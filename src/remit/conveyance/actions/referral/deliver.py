"""Deliver a referral."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_referral
from remit.conveyance.models import Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("referral.deliver", allow=rules.may_deliver, says=_("delivered it"))
def deliver(actor: Actor, referral: Referral, *, happened_on: date | None = None) -> Referral:
    """It lies before the body; nobody has signed for it yet."""
    return turn_referral(actor, referral, "deliver", happened_on=happened_on or actor.today)
