"""Enter the days of a calendar that differ from its week."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Calendar, CalendarDay, CalendarDayText
from remit.bodies.queries.calendar import days_standing, same_day
from remit.bodies.rules import calendar as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.kernel.special_day import SpecialDay
from remit.ledger import write
from remit.ledger.action import action

MOST = 1000


@action("calendar.add_days", allow=rules.may_add_days, says=_("entered days in the calendar"))
def add_days(actor: Actor, calendar: Calendar, *, days: Iterable[SpecialDay], reason: str = "") -> Calendar:
    """The calendar says so of these days. One that stood there otherwise is withdrawn; one that says the same stays.

    All are entered at one moment. Raises Refused without a day, for more than 1000, or for one that is named twice;
    Conflict where somebody else changed the calendar.
    """
    given = list(days)
    _check(given)
    moment, standing = timezone.now(), days_standing(calendar)
    new = [each for each in given if not same_day(standing.get(each.day), each)]
    for each in new:
        if (was := standing.get(each.day)) is not None:
            write.change(was, withdrawn_at=moment)
        _enter(calendar, each, moment)
    return write.touch(calendar) if new else calendar


def _check(given: list[SpecialDay]) -> None:
    why: object = None
    if not given:
        why = _("Enter at least one day.")
    elif len(given) > MOST:
        why = _("Enter no more than 1000 days at once.")
    elif len({each.day for each in given}) < len(given):
        why = _("The same day is named twice.")
    if why is not None:
        raise Refused(why, fields={"day": why})


def _enter(calendar: Calendar, given: SpecialDay, moment: datetime) -> None:
    row = write.insert(CalendarDay(calendar=calendar, day=given.day, working=given.working, entered_at=moment))
    for language, words in given.words.items():
        if words.strip():
            write.insert(CalendarDayText(day=row, language=language, words=words.strip()))
