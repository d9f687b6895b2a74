"""One day as a calendar file says it."""

from dataclasses import dataclass, field
from datetime import date

from remit.kernel.special_day import SpecialDay


@dataclass(frozen=True, slots=True)
class Line:
    """The line of the file (counted from 1), the day as it stands there, and what it means; `why` says in one sentence
    why it cannot be."""

    line: int
    label: str
    day: date | None = None
    working: bool = False
    words: dict[str, str] = field(default_factory=dict)
    why: str = ""

    @property
    def special(self) -> SpecialDay | None:
        """The day as a calendar takes it; None for a line that cannot be."""
        return None if self.day is None or self.why else SpecialDay(self.day, self.working, self.words)
