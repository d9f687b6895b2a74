"""Until when a despatch's bodies have, each by its own calendar."""

from datetime import UTC, date, datetime

from django.db.models import Q

from remit.bodies.queries.calendar_at import calendars_at
from remit.conveyance.models import Despatch
from remit.kernel.cutoff import Cutoff
from remit.kernel.working_days import MONDAY_TO_FRIDAY


def due_days(despatch: Despatch, working_days: int) -> list[tuple[Q, date]]:
    """The day due by no particular calendar, and then, from the bottom of the tree up, the condition on referrals whose
    bodies work by a calendar given to them or above them, and their day; the first that holds counts."""
    calendars = calendars_at(Cutoff(despatch.sent_on, datetime.now(UTC))).own
    usual = MONDAY_TO_FRIDAY.add(despatch.sent_on, working_days)
    given = [
        (Q(body__path__startswith=path), calendars[path].add(despatch.sent_on, working_days))
        for path in sorted(calendars, key=len, reverse=True)
    ]
    return [(Q(), usual), *given] if any(day != usual for _where, day in given) else [(Q(), usual)]
