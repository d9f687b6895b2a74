"""Sign for a referral."""

from datetime import UTC, date, datetime

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_referral
from remit.conveyance.lifecycle import REFERRAL
from remit.conveyance.models import Receipt, Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.models import PaperVersion


@action("referral.sign_for", allow=rules.may_sign_for, says=_("signed for it"))
def sign_for(
    actor: Actor, referral: Referral, *, version: PaperVersion | None = None, happened_on: date | None = None
) -> Referral:
    """The receiving body has this version of the paper in hand (none: the one that was handed down). Raises Refused
    where that was signed for already."""
    day = happened_on or actor.today
    write.insert(
        Receipt(
            referral=referral,
            version=version or referral.mandate.version,
            signed_on=day,
            entered_at=datetime.now(UTC),
        )
    )
    if REFERRAL.allows(referral.state, "sign_for"):
        turn_referral(actor, referral, "sign_for", happened_on=day)
    return referral
