"""What a reader looks at: one mandate, from one body, on one day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import CalendarsAt, calendars_at
from remit.bodies.queries.tree_at import TreeAt, stood_at
from remit.conveyance.models import Mandate
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.kernel.errors import NotAllowed
from remit.oversight.rules.coverage import Sight, sight


@dataclass(frozen=True)
class Look:
    """From `node`, at the cut-off; `today` where that is now, so that the kept counters answer."""

    mandate: Mandate
    node: Body
    cutoff: Cutoff
    today: bool
    calendars: CalendarsAt
    sight: Sight

    @property
    def day(self) -> date:
        """The day that is asked about."""
        return self.cutoff.day

    @property
    def there(self) -> bool:
        """Whether the body stood in the tree on that day, as far as was known."""
        return self.node.path not in self.calendars.tree.absent


def look(actor: Actor, mandate: Mandate, node: Body, on: date | None = None) -> Look:
    """The end of that day (None, or a day to come: now). Raises NotAllowed where the actor may not know of it.

    Six queries at most.
    """
    seen = sight(actor, mandate)
    if not seen.covers(node):
        raise NotAllowed(_("How this stands there is not open to you."))
    today = on is None or on >= actor.today
    cutoff = now(actor.today) if today or on is None else end_of(on)
    if not today and not stood_at(node, cutoff):
        # Then nothing is to be counted, and nobody needs to know the tree of then.
        return Look(mandate, node, cutoff, today, CalendarsAt({}, TreeAt(absent=frozenset({node.path}))), seen)
    return Look(mandate, node, cutoff, today, calendars_at(cutoff), seen)


def end_of(day: date) -> Cutoff:
    """The day with all that was entered until it was over, here."""
    return Cutoff.end_of(day, timezone.get_current_timezone())


def now(today: date) -> Cutoff:
    """Today with all that was entered until this moment."""
    return Cutoff(today, datetime.now(UTC))
