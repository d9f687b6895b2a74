"""What has come of an instruction under a body, in figures."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from remit.oversight.queries.alike import Alike, Counted

OPEN = frozenset({"pending", "returned"})
DONE = frozenset({"answered", "verified"})
SOON = timedelta(days=7)


@dataclass
class Figures:
    """Of so many bodies asked (those that are recalled or to whom it does not apply left out), so many have finished,
    are checked, late, soon due. `spans` counts the working days that the finished ones took."""

    asked: int = 0
    done: int = 0
    checked: int = 0
    late: int = 0
    soon: int = 0
    returned: int = 0
    dropped: int = 0
    recalled: int = 0
    late_days: int = 0
    spans: dict[int, int] = field(default_factory=dict)

    @property
    def median(self) -> int | None:
        """The middle one of the finished bodies took so many working days."""
        middle, seen = (sum(self.spans.values()) + 1) // 2, 0
        for days, n in sorted(self.spans.items()):
            seen += n
            if seen >= middle > 0:
                return days
        return None

    @property
    def anybody(self) -> bool:
        """Whether it was ever asked of anybody."""
        return bool(self.asked or self.recalled or self.dropped)

    @property
    def share_percent(self) -> int:
        """The share that has finished, rounded down: all only where all have."""
        return self.done * 100 // self.asked if self.asked else 0

    @property
    def light(self) -> str:
        """The light that stands for all of them: the worst there is."""
        if not self.asked:
            return "missing"
        if self.done == self.asked:
            return "done"
        return "late" if self.late else "due-soon" if self.soon or self.returned else "on-time"


def figures(counted: Counted, kind: str, today: date, issued_on: date | None) -> Figures:
    """Of one of the things that are asked; in working days of the calendars of those who were asked."""
    found = Figures()
    for row, n in counted.items():
        if row.kind == kind:
            _add(found, row, n, today, issued_on)
    return found


def _add(to: Figures, row: Alike, n: int, today: date, issued_on: date | None) -> None:
    if row.state == "recalled":
        to.recalled += n
        return
    if row.state == "not_applicable":
        to.dropped += n
        return
    to.asked += n
    if row.state in DONE:
        to.done += n
        to.checked += n if row.state == "verified" else 0
        if issued_on is not None and row.answered_on is not None:
            span = row.calendar.between(issued_on, row.answered_on)
            to.spans[span] = to.spans.get(span, 0) + n
        return
    to.returned += n if row.state == "returned" else 0
    if row.due_on is not None and (days := row.calendar.late_by(row.due_on, today)):
        to.late += n
        to.late_days = max(to.late_days, days)
    elif row.due_on is not None and row.due_on <= today + SOON:
        to.soon += n
