"""The figures of a part of the tree, from tracks that are alike. Plain arithmetic."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from remit.conveyance.choices import TrackState
from remit.oversight.queries.alike import Counted, spread_out

FINISHED = frozenset({TrackState.ANSWERED, TrackState.VERIFIED})
OPEN = frozenset({TrackState.PENDING, TrackState.RETURNED})
LONG_OVERDUE = 20  # working days


@dataclass(frozen=True, slots=True)
class Spread:
    """Working days: half of all took no longer than `median`, a quarter no longer than `lower`, three quarters no
    longer than `upper`."""

    lower: int
    median: int
    upper: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What has come of one thing asked of many bodies, on one day.

    `asked` is the base: what does not apply and what was recalled is left out of it and counted beside it. `late` is
    open and at least one working day of the body's own calendar past the day due. `took` runs from the issue to the
    answer, `delay` from the day due to the answer; None where nothing was finished.
    """

    asked: int
    finished: int
    checked: int
    late: int
    long_overdue: int
    finished_late: int
    not_applicable: int
    recalled: int
    standing: int
    took: Spread | None
    delay: Spread | None
    longest_late: int
    why: tuple[tuple[str, int], ...]

    @property
    def open(self) -> int:
        """How many have not finished."""
        return self.asked - self.finished


def figures(counted: Counted, kind: str, day: date, issued_on: date) -> Figures | None:
    """The figures of what is asked by this kind, as it stood on the day; None where it was not asked at all."""
    states: Counter[str] = Counter()
    late: Counter[tuple[str, int]] = Counter()
    delay: Counter[int] = Counter()
    took: Counter[int] = Counter()
    standing = 0
    for group, n in counted.items():
        if group.kind != kind:
            continue
        states[group.state] += n
        if group.due_on is None and group.state in OPEN | FINISHED:
            standing += n
        if group.state in FINISHED and group.answered_on is not None:
            took[group.calendar.between(issued_on, group.answered_on)] += n
            if group.due_on is not None:
                delay[group.calendar.late_by(group.due_on, group.answered_on)] += n
        elif group.state in OPEN and group.due_on is not None:
            late[group.state, group.calendar.late_by(group.due_on, day)] += n
    if not states:
        return None
    overdue = {(state, days): n for (state, days), n in late.items() if days}
    why: Counter[str] = Counter()
    for (state, _days), n in overdue.items():
        why[state] += n
    return Figures(
        asked=sum(states[state] for state in OPEN | FINISHED),
        finished=sum(states[state] for state in FINISHED),
        checked=states[TrackState.VERIFIED],
        late=why.total(),
        long_overdue=sum(n for (_state, days), n in overdue.items() if days > LONG_OVERDUE),
        finished_late=sum(n for days, n in delay.items() if days),
        not_applicable=states[TrackState.NOT_APPLICABLE],
        recalled=states[TrackState.RECALLED],
        standing=standing,
        took=_spread(took),
        delay=_spread(delay),
        longest_late=max((days for _state, days in overdue), default=0),
        why=tuple(sorted(why.items())),
    )


def _spread(counted: Counter[int]) -> Spread | None:
    found = list(spread_out(counted.items()))
    return Spread(*found) if found else None
