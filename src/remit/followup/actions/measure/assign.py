"""Give the action to somebody."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.followup.actions.measure import wording
from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("measure.assign", allow=rules.may_assign, says=_("assigned the action"))
def assign(actor: Actor, measure: Measure, *, owner: Person, due_on: date | None = None) -> Measure:
    """This person is responsible, until that day (None: the day already asked).

    Raises Refused where that is before the meeting.
    """
    wording.check_due(measure, due_on)
    return write.advance(measure, MEASURE, "assign", owner=owner, due_on=due_on or measure.due_on)
