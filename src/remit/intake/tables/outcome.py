"""What becomes of the rows of a table."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Fate(StrEnum):
    """What becomes of one row."""

    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Change:
    """One value that becomes another; `was` is empty for a new one."""

    column: str
    was: str
    now: str


@dataclass(slots=True)
class Outcome:
    """One row's fate, what it changes, and for a refused one why, and in which column. `note` is what a person should
    look at."""

    line: int
    label: str
    fate: Fate = Fate.UNCHANGED
    changes: list[Change] = field(default_factory=list)
    note: str = ""
    why: str = ""
    column: str = ""

    def made(self) -> None:
        """The row made something new."""
        self.fate = Fate.CREATE

    def changed(self, column: str, was: object, now: object) -> None:
        """The row changes a value of what is there."""
        self.changes.append(Change(column, "" if was is None else str(was), str(now)))
        if self.fate is Fate.UNCHANGED:
            self.fate = Fate.UPDATE


@dataclass(frozen=True)
class Preview:
    """All rows of one table, in the order of the file."""

    kind: str
    outcomes: list[Outcome]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows meet each fate; all four are there."""
        counted = Counter(outcome.fate for outcome in self.outcomes)
        return {fate.value: counted[fate] for fate in Fate}

    @property
    def changes_anything(self) -> bool:
        """Whether bringing the table in would change anything."""
        return bool(self.counts[Fate.CREATE] or self.counts[Fate.UPDATE])

    @property
    def fingerprint(self) -> str:
        """SHA-256, hex, of what becomes of the rows: the same for the same effect."""
        return _digest(self.kind, self.outcomes)


def _digest(kind: str, outcomes: Iterable[Outcome]) -> str:
    told = [kind, *(f"{o.line} {o.fate} {o.label} {o.changes}" for o in outcomes)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()
