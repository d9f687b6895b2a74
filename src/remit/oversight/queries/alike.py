"""Tracks that are alike, counted: by the working days of their bodies, kind, state, day due and day answered."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from remit.kernel.working_days import WorkingDays


class Alike(NamedTuple):
    """What is the same in them."""

    calendar: WorkingDays
    kind: str
    state: str
    due_on: date | None
    answered_on: date | None


Counted = Counter[Alike]


@dataclass
class Groups:
    """The tracks of a body itself, and by the path of each body right below it, those of it with all below it. `total`
    are all, whether each body right below was counted alone or not."""

    total: Counted = field(default_factory=Counter)
    own: Counted = field(default_factory=Counter)
    children: dict[str, Counted] = field(default_factory=dict)


def positive(counted: Counted) -> Counted:
    """Without what adds up to nothing."""
    return Counter({key: n for key, n in counted.items() if n})


def spread_out(counted: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The first quarter's, the middle's and the third quarter's value of (value, how many) pairs: the smallest value
    that at least so many of them do not exceed. Nothing where there are none."""
    pairs = sorted(counted)
    total = sum(n for _value, n in pairs)
    for quarter in (1, 2, 3) if total else ():
        seen = 0
        for value, n in pairs:
            seen += n
            if 4 * seen >= quarter * total:
                yield value
                break
