"""Correct a calendar's name or week."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.calendar.weekend import digits
from remit.bodies.actions.words import given, settle
from remit.bodies.models import Calendar, CalendarName
from remit.bodies.rules import calendar as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("calendar.edit", allow=rules.may_edit, says=_("corrected the calendar"))
def edit(actor: Actor, calendar: Calendar, *, names: Mapping[str, str], weekend: Iterable[int]) -> Calendar:
    """The calendar has these names and this week.

    The week of a calendar that a body works by, or worked by, stays: past figures were counted with it. Raises Refused
    then, and where a value cannot be; Conflict where somebody else changed the calendar.
    """
    wanted = digits(weekend)
    if wanted != calendar.weekend and calendar.uses.exists():
        why = _("Bodies work by this calendar, and past figures were counted with its week. Make another calendar.")
        raise Refused(why, fields={"weekend": why})
    before = calendar.revision
    write.change(calendar, weekend=wanted)
    kept = given(names, _("Enter the name in at least one language."))
    changed = settle(
        calendar.names.all(),
        "name",
        kept,
        lambda language, name: CalendarName(calendar=calendar, language=language, name=name),
    )
    if changed and calendar.revision == before:
        write.touch(calendar)
    return calendar
