"""What was mended in a meeting's record, as far as the actor may see it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from remit.kernel.actor import Actor
from remit.meetings.models import AgendaItem, Meeting
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import meeting as rules

Kept = dict[str, Any]


@dataclass(frozen=True)
class Mended:
    """One value that was changed: `what` as in the Correction ("held_on", "items.12.title.en"), `was` and `now`
    as text. `was` is empty, and `was_hidden` true, where the actor could not have read it."""

    what: str
    was: str
    now: str
    was_hidden: bool = False


@dataclass(frozen=True)
class Correction:
    """One correction; `hidden` says how many changes belong to parts that the actor may not see. `reason` is empty for
    whoever does not see all of it: it may speak of what is hidden."""

    on: date
    reason: str
    changes: tuple[Mended, ...]
    hidden: int


def corrections(actor: Actor, meeting: Meeting) -> list[Correction]:
    """The corrections of a meeting that the actor may see, the newest first; three queries.

    Words show to who could read them where they stood, and can read the item that they belong to now; of an item that
    is gone, to who could read all that it was afterwards. Who keeps the record sees everything.
    """
    rows = list(meeting.corrections.order_by("-corrected_on", "-id"))
    sight = _Sight(actor, meeting)
    told = {}
    for row in sorted(rows, key=lambda row: row.pk, reverse=True):
        sight.remember(row.changes)
        told[row.pk] = [sight.of(change) for change in row.changes]
    return [_shown(row.corrected_on, row.reason, told[row.pk], keeps=sight.keeps) for row in rows]


def _shown(on: date, reason: str, found: list[Mended | None], *, keeps: bool) -> Correction:
    changes = tuple(each for each in found if each is not None)
    whole = keeps or (len(changes) == len(found) and not any(each.was_hidden for each in changes))
    return Correction(on, reason if whole else "", changes, len(found) - len(changes))


class _Sight:
    """What the actor may see of a meeting's corrections, asked from the last made to the first."""

    def __init__(self, actor: Actor, meeting: Meeting) -> None:
        self.actor, self.meeting = actor, meeting
        self.keeps = bool(rules.may_correct(actor, meeting))
        self.there = set(meeting.items.values_list("pk", flat=True))
        seen = item_rules.visible(actor, AgendaItem.objects.filter(meeting=meeting))
        self.open_items = set(seen.values_list("pk", flat=True))
        self.closed_since: set[int] = set()

    def remember(self, changes: list[dict[str, Any]]) -> None:
        """Which items were, at this correction or after it, what the actor may not read."""
        sides = [change[side] for change in changes for side in ("was_in", "now_in") if side in change]
        self.closed_since |= {kept["item"] for kept in sides if "item" in kept and not self._could_read(kept)}

    def of(self, change: dict[str, Any]) -> Mended | None:
        """The change as the actor sees it; None where that is nothing."""
        was, now = change.get("was_in"), change.get("now_in")
        if not self._sees(was if now is None else now):
            return None
        hidden = not self._sees(was)
        return Mended(change["what"], "" if hidden else change["was"], change["now"], hidden)

    def _sees(self, kept: Kept | None) -> bool:
        if self.keeps or kept is None:
            return True
        item = kept.get("item")
        there = item is None or (item in self.open_items if item in self.there else item not in self.closed_since)
        return there and self._could_read(kept)

    def _could_read(self, kept: Kept) -> bool:
        body = self.meeting.body
        return all(rules.may_read(self.actor, level, [body], set(named)) for level, named in kept["levels"])
