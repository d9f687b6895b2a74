"""What has come of an instruction under a body, in figures."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from remit.conveyance.queries.standing import Standing
from remit.kernel.working_days import WorkingDays

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


def figures(
    rows: Iterable[Standing], kind: str, today: date, issued_on: date | None, days: WorkingDays
) -> dict[int, Figures]:
    """By node, of one of the things that are asked."""
    found: dict[int, Figures] = {}
    for row in rows:
        if row.kind == kind:
            _add(found.setdefault(row.node_id, Figures()), row, today, issued_on, days)
    return found


def _add(to: Figures, row: Standing, today: date, issued_on: date | None, days: WorkingDays) -> None:
    if row.state == "recalled":
        to.recalled += row.n
        return
    if row.state == "not_applicable":
        to.dropped += row.n
        return
    to.asked += row.n
    if row.state in DONE:
        to.done += row.n
        to.checked += row.n if row.state == "verified" else 0
        if issued_on is not None and row.answered_on is not None:
            span = days.between(issued_on, row.answered_on)
            to.spans[span] = to.spans.get(span, 0) + row.n
        return
    to.returned += row.n if row.state == "returned" else 0
    if row.due_on is not None and row.due_on < today:
        to.late += row.n
        to.late_days = max(to.late_days, days.late_by(row.due_on, today))
    elif row.due_on is not None and row.due_on <= today + SOON:
        to.soon += row.n
