"""What was mended in a meeting's record, as far as the actor may see it."""

from dataclasses import dataclass
from datetime import date

from remit.kernel.actor import Actor
from remit.meetings.models import AgendaItem, Meeting
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import meeting as rules


@dataclass(frozen=True)
class Mended:
    """One value that was changed: `what` as in the Correction ("held_on", "items.12.title.en"), `was` and `now`
    as text."""

    what: str
    was: str
    now: str


@dataclass(frozen=True)
class Correction:
    """One correction; `hidden` says how many changes belong to parts that the actor may not see."""

    on: date
    reason: str
    changes: tuple[Mended, ...]
    hidden: int


def corrections(actor: Actor, meeting: Meeting) -> list[Correction]:
    """The corrections of a meeting that the actor may see, the newest first; three queries. What belongs to a
    closed item, or to one that was closed and is gone, shows only to who sees it, or keeps the record."""
    rows = list(meeting.corrections.order_by("-corrected_on", "-id"))
    open_items = set(item_rules.visible(actor, AgendaItem.objects.filter(meeting=meeting)).values_list("pk", flat=True))
    there = set(meeting.items.values_list("pk", flat=True))
    keeps = bool(rules.may_correct(actor, meeting))

    def shown(change: dict[str, object]) -> bool:
        item = change.get("item")
        if keeps or item is None or item in open_items:
            return True
        return item not in there and not change.get("closed")

    found = []
    for row in rows:
        open_changes = [c for c in row.changes if shown(c)]
        mended = tuple(Mended(str(c["what"]), str(c["was"]), str(c["now"])) for c in open_changes)
        found.append(Correction(row.corrected_on, row.reason, mended, len(row.changes) - len(mended)))
    return found
