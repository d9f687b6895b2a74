"""Give an action that somebody has begun with to somebody else."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.followup.actions.measure import wording
from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("measure.reassign", allow=rules.may_reassign, says=_("gave the action to somebody else"))
def reassign(actor: Actor, measure: Measure, *, owner: Person, reason: str, due_on: date | None = None) -> Measure:
    """This person is responsible and has yet to begin, until that day (None: the day already asked).

    Raises Refused without a reason, and where the day is before the meeting.
    """
    if not reason.strip():
        why = _("Say why somebody else is to do it.")
        raise Refused(why, fields={"reason": why})
    wording.check_due(measure, due_on)
    return write.advance(measure, MEASURE, "reassign", owner=owner, due_on=due_on or measure.due_on)
