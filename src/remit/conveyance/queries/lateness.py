"""How a track stands against its day, in working days. Computed, never a state.

It is late when a working day of the body's own calendar has come after the day due; a day due that is not worked ends
with the next working day. So what was due on a Friday is late from Monday on, by one working day.
"""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from remit.conveyance.choices import TrackState
from remit.kernel.working_days import WorkingDays

SOON_WORKING_DAYS = 5
OPEN = frozenset({TrackState.PENDING, TrackState.RETURNED})
DONE = frozenset({TrackState.ANSWERED, TrackState.VERIFIED})


class Dated(Protocol):
    """A track, or a line of a list of them."""

    @property
    def state(self) -> str: ...
    @property
    def due_on(self) -> date | None: ...
    @property
    def answered_on(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class Light:
    """Which light a track shows (the name of its class; empty for none), the words beside it, and by how many working
    days it is late."""

    name: str
    words: str
    days_late: int = 0


def days_late(track: Dated, today: date, days: WorkingDays) -> int:
    """Working days past the day due, until it was answered or until `today`; 0 where there are none."""
    if track.due_on is None or track.state not in OPEN | DONE:
        return 0
    return days.late_by(track.due_on, track.answered_on if track.state in DONE and track.answered_on else today)


def light(track: Dated, today: date, days: WorkingDays) -> Light:
    """The light of a track on that day by these working days, in words of the language now spoken."""
    late = days_late(track, today, days)
    if track.state in DONE:
        words = _("answered in time") if track.state == TrackState.ANSWERED else _("checked")
        return Light("done", _answered_late(late) if late else words, late)
    if track.state not in OPEN:
        return Light("", str(TrackState(track.state).label))
    if track.due_on is None:
        return Light("on-time", pgettext("track", "standing, without an end"))
    if late:
        return Light("late", ngettext("late %(n)s working day", "late %(n)s working days", late) % {"n": late}, late)
    last = days.next_working(track.due_on)
    if last < today:
        return Light("due-soon", _("late from the next working day on"))
    left = days.between(today, last)
    if not left:
        return Light("due-soon", _("due today"))
    words = ngettext("%(n)s working day left", "%(n)s working days left", left) % {"n": left}
    return Light("due-soon" if left <= SOON_WORKING_DAYS else "on-time", words)


def _answered_late(late: int) -> str:
    words = ngettext("answered %(n)s working day late", "answered %(n)s working days late", late)
    return words % {"n": late}
