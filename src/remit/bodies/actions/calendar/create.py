"""Make a calendar."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.calendar.weekend import digits
from remit.bodies.actions.words import given
from remit.bodies.models import Calendar, CalendarName
from remit.bodies.rules import calendar as rules
from remit.kernel.actor import Actor
from remit.kernel.working_days import SATURDAY, SUNDAY
from remit.ledger import write
from remit.ledger.action import action


@action("calendar.create", allow=rules.may_create, says=_("made the calendar"))
def create(
    actor: Actor, _nothing: None = None, *, names: Mapping[str, str], weekend: Iterable[int] = (SATURDAY, SUNDAY)
) -> Calendar:
    """There is a calendar of this name, in which every day is worked but those of `weekend` (ISO days of the week).

    Raises Refused where there is no name, another calendar has it, or the week has no working day.
    """
    kept = given(names, _("Enter the name in at least one language."))
    calendar = write.insert(Calendar(weekend=digits(weekend)))
    for language, name in kept.items():
        write.insert(CalendarName(calendar=calendar, language=language, name=name))
    return calendar
