"""End a body's own calendar."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import CalendarUse
from remit.bodies.rules import calendar as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("calendar.end", allow=rules.may_end, says=_("ended the body's own calendar"))
def end(actor: Actor, use: CalendarUse, *, happened_on: date, reason: str = "") -> CalendarUse:
    """From that day the body works by the calendar of the nearest body above. Raises WrongState where it had ended,
    Refused for a day before the first."""
    if use.until_on is not None:
        raise WrongState(_("This has ended already."))
    if use.from_on is not None and happened_on < use.from_on:
        why = _("The use of a calendar cannot end before it begins.")
        raise Refused(why, fields={"happened_on": why})
    return write.change(use, until_on=happened_on, ended_at=timezone.now())
