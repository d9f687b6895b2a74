"""The sheet of a meeting: everything that its record says, as one value. Recording writes it; correcting
compares two."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from remit.bodies.models import Person, Term
from remit.kernel.confidentiality import Confidentiality
from remit.meetings.choices import MeetingKind, Outcome, Presence

Words = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Present:
    """A person at the meeting; `role` is the post as the account names it. `key`: the row that it comes from,
    if any."""

    person: Person
    presence: str = Presence.MEMBER
    role: str = ""
    key: int | None = None


@dataclass(frozen=True, kw_only=True)
class Group:
    """A group present, such as {"en": "mid-level staff"}; `count` where the account gives one."""

    labels: Words
    presence: str = Presence.MEMBER
    count: int | None = None
    key: int | None = None


@dataclass(frozen=True, kw_only=True)
class Point:
    """A requirement or a decision, in words per language."""

    texts: Words
    key: int | None = None


@dataclass(frozen=True, kw_only=True)
class Item:
    """An agenda item with its own requirements and decisions; `audience` where it is kept to named persons."""

    titles: Words
    outcome: str = Outcome.NONE
    outcome_texts: Words = field(default_factory=dict)
    presenter: Person | None = None
    confidentiality: str = Confidentiality.PUBLIC
    audience: tuple[Person, ...] = ()
    key_points: tuple[Point, ...] = ()
    decisions: tuple[Point, ...] = ()
    key: int | None = None


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The whole record. `texts` is {language: {"title", "place", "summary"}}; `key_points` and `decisions` are
    those of no single item."""

    held_on: date | None
    kind: str = MeetingKind.ORDINARY
    enlarged: bool = False
    ordinal: int | None = None
    term: Term | None = None
    ended_on: date | None = None
    confidentiality: str = Confidentiality.INTERNAL
    audience: tuple[Person, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    attendances: tuple[Present, ...] = ()
    groups: tuple[Group, ...] = ()
    items: tuple[Item, ...] = ()
    key_points: tuple[Point, ...] = ()
    decisions: tuple[Point, ...] = ()

    def all_points(self, name: str) -> list[Point]:
        """ "key_points" or "decisions": those of the items, in their order, then those of no single item."""
        return [p for item in self.items for p in getattr(item, name)] + list(getattr(self, name))

    def columns(self) -> dict[str, Any]:
        """The values that stand in the meeting's own row."""
        names = ("held_on", "kind", "enlarged", "ordinal", "term", "ended_on", "confidentiality")
        return {name: getattr(self, name) for name in names}
