"""Agree that a referral leaves the base."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_referral, turn_track
from remit.conveyance.lifecycle import TRACK
from remit.conveyance.models import Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("referral.agree", allow=rules.may_agree, says=_("agreed that it does not apply"))
def agree(actor: Actor, referral: Referral, *, happened_on: date | None = None) -> Referral:
    """The referral is not applicable, and what was not checked of it leaves the base: it is shown as such, and is
    neither open nor late any more."""
    day = happened_on or actor.today
    turn_referral(actor, referral, "agree", happened_on=day)
    for track in referral.tracks.all():
        if TRACK.allows(track.state, "drop"):
            turn_track(actor, track, "drop", happened_on=day)
    return referral
