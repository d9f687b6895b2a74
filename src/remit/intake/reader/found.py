"""What a grammar gives back: a value, where it stands, how sure it is, and why where it was derived."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Span:
    """A stretch of the text, in code points; `end` is not part of it."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Found:
    """One value of the record. `span` is None only where the value stands nowhere in the text."""

    value: Any
    span: Span | None = None
    sure: float = 0.8
    why: str | None = None

    def because(self, why: str) -> "Found":
        """The same value, marked as derived."""
        return replace(self, why=why)


def once(found: Iterable[Found | None]) -> list[Found]:
    """Each value once, in order, without the empty ones."""
    kept: dict[object, Found] = {}
    for one in found:
        if one is not None:
            kept.setdefault(one.value, one)
    return list(kept.values())


Item = dict[str, Found | None]
"""One object of a list (a person, something conveyed): part by part."""

Finding = Found | Item | list[Found] | list[Item] | None
"""What a grammar may return."""
