"""Report the action done."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.followup.actions.measure import wording
from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("measure.report_done", allow=rules.may_report_done, says=_("reported the action done"))
def report_done(actor: Actor, measure: Measure, *, done_on: date, result: str = "") -> Measure:
    """It was done on that day, with this result; somebody else checks it.

    Raises Refused for a day to come, and for one before the meeting that asked, or before it was planned where none
    did.
    """
    wording.check_done(measure, done_on, actor.today)
    values = {"done_on": done_on, "result": result.strip(), "reported_by": actor.account_id}
    return write.advance(measure, MEASURE, "report_done", **values)
