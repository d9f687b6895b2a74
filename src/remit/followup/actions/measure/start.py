"""Begin with the action."""

from django.utils.translation import gettext_lazy as _

from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("measure.start", allow=rules.may_start, says=_("began with the action"))
def start(actor: Actor, measure: Measure) -> Measure:
    """The action is in progress."""
    return write.advance(measure, MEASURE, "start")
