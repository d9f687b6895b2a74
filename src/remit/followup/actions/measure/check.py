"""Check that the action was done."""

from django.utils.translation import gettext_lazy as _

from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("measure.check", allow=rules.may_check, says=_("checked the action"))
def check(actor: Actor, measure: Measure) -> Measure:
    """Somebody other than its owner, and than who reported it, has seen that it was done."""
    return write.advance(measure, MEASURE, "check")
