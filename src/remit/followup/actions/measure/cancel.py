"""Cancel an action."""

from django.utils.translation import gettext_lazy as _

from remit.followup.actions.measure import serving
from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("measure.cancel", allow=rules.may_cancel, says=_("cancelled the action"))
def cancel(actor: Actor, measure: Measure, *, reason: str) -> Measure:
    """Nobody is to do it any more. Raises Refused without a reason."""
    if not reason.strip():
        why = _("Say why it is cancelled.")
        raise Refused(why, fields={"reason": why})
    write.advance(measure, MEASURE, "cancel")
    serving.answer(actor, measure)
    return measure
