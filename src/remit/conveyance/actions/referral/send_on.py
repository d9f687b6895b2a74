"""Let what was passed on be seen."""

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import placing
from remit.conveyance.actions.answers import take_answers
from remit.conveyance.models import Despatch, Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger.action import action


@action("referral.send_on", allow=rules.may_pass_on, says=_("sent on what was passed on"))
def send_on(actor: Actor, referral: Referral, *, despatch: Despatch) -> Despatch:
    """The bodies below have their referrals and tracks; those that had answered all of it before have answered."""
    if despatch.above_id != referral.pk or despatch.state != "placing":
        raise WrongState(_("This cannot follow now: the state has moved on."))
    while placing.place_next(despatch):
        pass
    placing.send(actor, despatch)
    take_answers(actor, despatch)
    return despatch
