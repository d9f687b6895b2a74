"""Close a mandate."""

from django.utils.translation import gettext_lazy as _

from remit.conveyance.choices import DespatchState
from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Mandate
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("mandate.close", allow=rules.may_close, says=_("closed the instruction"))
def close(actor: Actor, mandate: Mandate, *, reason: str = "") -> Mandate:
    """The issuer is through with it: nobody is reminded or asked anew; how every body stands stays as it is. Raises
    WrongState where it was not issued, or while more bodies are being asked."""
    if mandate.despatches.filter(state=DespatchState.PLACING).exists():
        raise WrongState(_("More bodies are being asked just now. Wait until that has gone out, or stop it."))
    return write.advance(mandate, MANDATE, "close")
