"""Send an action back that is not done yet."""

from django.utils.translation import gettext_lazy as _

from remit.followup.actions.measure import serving
from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("measure.return_", allow=rules.may_return_, says=_("sent the action back"))
def return_(actor: Actor, measure: Measure, *, reason: str) -> Measure:
    """It is in progress again; what was reported is taken back, and the ledger keeps it; where it
    was struck off, the paragraphs that it answered are open again.

    Raises Refused without a reason.
    """
    if not reason.strip():
        why = _("Say what is missing.")
        raise Refused(why, fields={"reason": why})
    write.advance(measure, MEASURE, "return_", done_on=None, reported_by=None)
    serving.take_back(actor, measure, reason)
    return measure
