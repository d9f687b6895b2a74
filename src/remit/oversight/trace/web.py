"""What was gathered so far: ids by kind, and what leads to what."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet

from remit.oversight.trace.node import Key, Kind

# Of each kind a picture holds so many.
MOST = 40


@dataclass
class Web:
    """Ids by kind in the order of their finding, and edges from what led to what followed."""

    ids: dict[Kind, dict[int, None]] = field(default_factory=dict)
    edges: dict[tuple[Key, Key], None] = field(default_factory=dict)
    more: set[Kind] = field(default_factory=set)
    # The meeting that each action names as its source.
    sources: dict[int, int] = field(default_factory=dict)
    # Whose each meeting is and when it was held; whose each action is; the paper that each mandate hands down.
    held: dict[int, tuple[int, date | None]] = field(default_factory=dict)
    led_by: dict[int, int] = field(default_factory=dict)
    handed: dict[int, int] = field(default_factory=dict)

    def of(self, kind: Kind) -> list[int]:
        """The ids of a kind."""
        return list(self.ids.get(kind, ()))

    def add(self, kind: Kind, ids: Iterable[int | None]) -> list[int]:
        """These belong to it; those that are new, and no more than a picture holds."""
        have, new = self.ids.setdefault(kind, {}), []
        for pk in ids:
            if pk is None or pk in have:
                continue
            if len(have) >= MOST:
                self.more.add(kind)
                break
            have[pk] = None
            new.append(pk)
        return new

    def join(self, one: Key, other: Key) -> None:
        """One led to the other; kept only where both belong to it."""
        if one != other and self._has(one) and self._has(other) and (other, one) not in self.edges:
            self.edges[one, other] = None

    def _has(self, key: Key) -> bool:
        return key[1] in self.ids.get(key[0], {})


def rows(found: QuerySet[Any], *columns: str) -> list[Any]:
    """Plain rows, one more than a picture holds of each at most; one query."""
    return list(found.values_list(*columns)[: 4 * MOST + 1])
