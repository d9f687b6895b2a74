"""How late an action to take is. Computed, never a state."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from remit.followup.choices import MeasureState

SOON_DAYS = 7
ENDED = frozenset({MeasureState.REPORTED_DONE, MeasureState.CHECKED, MeasureState.STRUCK_OFF})


class Dated(Protocol):
    """An action, or a line of a list of them."""

    @property
    def state(self) -> str: ...
    @property
    def due_on(self) -> date | None: ...
    @property
    def done_on(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class Light:
    """Which light an action shows (the name of its class), and the words beside it; empty where there is no date."""

    name: str
    words: str
    days_late: int = 0

    def __bool__(self) -> bool:
        return bool(self.name)


def days_late(measure: Dated, today: date) -> int:
    """Calendar days past the date asked, until it was done or until `today`; 0 where none, or where cancelled."""
    if measure.due_on is None or measure.state == MeasureState.CANCELLED:
        return 0
    until = measure.done_on if measure.state in ENDED and measure.done_on else today
    return max(0, (until - measure.due_on).days)


def light(measure: Dated, today: date) -> Light:
    """The light of an action on that day, in words of the language now spoken."""
    days = days_late(measure, today)
    if measure.state == MeasureState.CANCELLED:
        return Light("", "")
    if measure.state in ENDED:
        late = ngettext("done %(days)s day late", "done %(days)s days late", days) % {"days": days}
        return Light("done", late if days else _("done"), days)
    if days:
        return Light("late", in_words(days), days)
    if measure.due_on is None:
        return Light("", "")
    soon = (measure.due_on - today).days <= SOON_DAYS
    return Light("due-soon", _("due soon")) if soon else Light("on-time", _("on time"))


def in_words(days: int) -> str:
    """ "late 4 days", in the language now spoken."""
    return ngettext("late %(days)s day", "late %(days)s days", days) % {"days": days}
