"""Stop what is being sent out."""

from django.utils.translation import gettext_lazy as _

from remit.conveyance.choices import DespatchState, MandateState
from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Despatch, Mandate, Referral, Track
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import sets, write
from remit.ledger.action import action


@action("mandate.stop", allow=rules.may_stop, says=_("stopped the sending of the instruction"))
def stop(actor: Actor, mandate: Mandate, *, reason: str = "") -> Mandate:
    """Nothing of what was being prepared remains, and nobody has seen it; a first issue is a draft again. Raises
    WrongState where it has gone out already, or nothing is being prepared."""
    if not halt(mandate):
        raise WrongState(_("Nothing is being sent out any more: it has gone out, or was stopped."))
    if mandate.state == MandateState.ISSUING:
        write.advance(mandate, MANDATE, "stop", issued_on=None)
    return mandate


def halt(mandate: Mandate) -> int:
    """The despatches of the mandate that are being prepared are stopped, and what was placed is gone; how many."""
    waiting = Despatch.objects.select_for_update().filter(mandate=mandate, state=DespatchState.PLACING)
    despatches = list(waiting)
    for despatch in despatches:
        sets.discard(Track, despatch.pk)
        sets.discard(Referral, despatch.pk)
        write.change(despatch, state=DespatchState.STOPPED)
    return len(despatches)
