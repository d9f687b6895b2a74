"""Let a prepared mandate be seen."""

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import placing
from remit.conveyance.actions.answers import take_answers
from remit.conveyance.choices import DespatchState, MandateState
from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Despatch, Mandate
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("mandate.go_out", allow=rules.may_go_out, says=_("sent the instruction out"))
def go_out(actor: Actor, mandate: Mandate, *, despatch: Despatch) -> Mandate:
    """All referrals of the despatch stand, and who is entitled sees them; where the issuer took earlier answers, those
    bodies have answered. With its first despatch the mandate is issued; a later one only adds bodies.

    Raises WrongState where the despatch went out already or was stopped."""
    if despatch.state != DespatchState.PLACING:
        raise WrongState(_("This cannot follow now: the state has moved on."))
    if mandate.state != MandateState.ISSUED:
        write.advance(mandate, MANDATE, "go_out")
    placing.send(actor, despatch)
    if despatch.selection.get("take_answers"):
        take_answers(actor, despatch)
    return mandate
