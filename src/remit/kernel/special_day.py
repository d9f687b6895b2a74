"""A day of a calendar that differs from its week."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A holiday, or a day that is worked all the same, with what it is called in each language."""

    day: date
    working: bool
    words: Mapping[str, str] = field(default_factory=dict)
