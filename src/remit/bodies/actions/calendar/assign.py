"""Give a body a calendar of its own."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Calendar, CalendarUse
from remit.bodies.queries.standing import check_stands
from remit.bodies.rules import calendar as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("calendar.assign", allow=rules.may_assign, says=_("chose the calendar of the body"))
def assign(
    actor: Actor, body: Body, *, calendar: Calendar, from_on: date | None = None, reason: str = ""
) -> CalendarUse:
    """From that day (None: from the first) the body works by this calendar, and so do all below without their own.

    The calendar that it had of its own ends the day before. Raises Refused where it works by this one already, the day
    is not after the one on which the last one began or ended, or the body is no more.
    """
    check_stands(body, from_on or actor.today, "from_on")
    last = body.calendar_uses.order_by("-pk").first()
    why = _impossible(last, calendar, from_on)
    if why is not None:
        raise Refused(why[1], fields={why[0]: why[1]})
    moment = timezone.now()
    if last is not None and last.until_on is None:
        write.change(last, until_on=from_on, ended_at=moment)
    return write.insert(CalendarUse(body=body, calendar=calendar, from_on=from_on, entered_at=moment))


def _impossible(last: CalendarUse | None, calendar: Calendar, from_on: date | None) -> tuple[str, object] | None:
    if last is None:
        return None
    if last.until_on is None and last.calendar_id == calendar.pk:
        return "calendar", _("The body works by this calendar already.")
    if from_on is None:
        return "from_on", _("The body had a calendar before. Say from which day it works by this one.")
    if last.until_on is None and last.from_on is not None and from_on <= last.from_on:
        return "from_on", _("This must be after the day from which the body works by its present calendar.")
    if last.until_on is not None and from_on < last.until_on:
        return "from_on", _("The body worked by another calendar on that day.")
    return None
