"""Strike a checked action off the list."""

from django.utils.translation import gettext_lazy as _

from remit.followup.actions.measure import serving
from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("measure.strike_off", allow=rules.may_strike_off, says=_("struck the action off the list"))
def strike_off(actor: Actor, measure: Measure) -> Measure:
    """The action is closed; a paragraph that it serves is answered where nothing else is to be done for it."""
    write.advance(measure, MEASURE, "strike_off")
    serving.answer(actor, measure)
    return measure
