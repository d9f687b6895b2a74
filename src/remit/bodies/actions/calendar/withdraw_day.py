"""Take a day out of a calendar."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import CalendarDay
from remit.bodies.rules import calendar as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("calendar.withdraw_day", allow=rules.may_withdraw_day, says=_("withdrew a day from the calendar"))
def withdraw_day(actor: Actor, day: CalendarDay, *, reason: str = "") -> CalendarDay:
    """From now on the day counts as its week says; what was counted for past cut-offs stays. Raises WrongState where it
    was withdrawn before."""
    if day.withdrawn_at is not None:
        raise WrongState(_("The day was withdrawn already."))
    write.change(day, withdrawn_at=timezone.now())
    write.touch(day.calendar)
    return day
