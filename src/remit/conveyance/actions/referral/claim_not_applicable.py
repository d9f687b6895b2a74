"""Say that a referral does not apply."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_referral
from remit.conveyance.models import Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("referral.claim_not_applicable", allow=rules.may_claim_not_applicable, says=_("said that it does not apply"))
def claim_not_applicable(actor: Actor, referral: Referral, *, reason: str, happened_on: date | None = None) -> Referral:
    """The body says that nothing of it applies to it; until who asked agrees, it stays in the base."""
    return turn_referral(actor, referral, "claim_not_applicable", happened_on=happened_on or actor.today, words=reason)
