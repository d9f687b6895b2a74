"""Insist on a referral."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_referral
from remit.conveyance.models import Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("referral.insist", allow=rules.may_insist, says=_("insisted on it"))
def insist(actor: Actor, referral: Referral, *, reason: str, happened_on: date | None = None) -> Referral:
    """The body has it in hand again, and reads why."""
    return turn_referral(actor, referral, "insist", happened_on=happened_on or actor.today, words=reason)
