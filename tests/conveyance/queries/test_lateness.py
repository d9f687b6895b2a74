"""How a track stands against its day."""

from dataclasses import dataclass
from datetime import date

import pytest

from remit.conveyance.queries.lateness import light
from remit.kernel.working_days import working_days

LATER = date(2024, 9, 1)
# Monday and Tuesday of the third week are holidays.
DAYS = working_days({date(2024, 1, 15): False, date(2024, 1, 16): False})


@dataclass
class Track:
    """A track as a list has it."""

    state: str = "pending"
    due_on: date | None = date(2024, 1, 12)
    answered_on: date | None = None


@pytest.mark.parametrize(
    ("track", "today", "shown"),
    [
        (Track(), date(2024, 1, 2), ("on-time", "8 working days left", 0)),
        (Track(), date(2024, 1, 11), ("due-soon", "1 working day left", 0)),
        (Track(), date(2024, 1, 12), ("due-soon", "due today", 0)),
        (Track(), date(2024, 1, 16), ("due-soon", "late from the next working day on", 0)),
        (Track(), date(2024, 1, 17), ("late", "late 1 working day", 1)),
        (Track(due_on=date(2024, 1, 14)), date(2024, 1, 12), ("due-soon", "1 working day left", 0)),
        (Track(due_on=date(2024, 1, 14)), date(2024, 1, 17), ("due-soon", "due today", 0)),
        (Track(due_on=date(2024, 1, 14)), date(2024, 1, 18), ("late", "late 1 working day", 1)),
        (Track(state="returned"), date(2024, 1, 18), ("late", "late 2 working days", 2)),
        (Track("answered", answered_on=date(2024, 1, 12)), date(2024, 9, 1), ("done", "answered in time", 0)),
        (
            Track("verified", answered_on=date(2024, 1, 17)),
            date(2024, 9, 1),
            ("done", "answered 1 working day late", 1),
        ),
        (Track("verified", answered_on=date(2024, 1, 10)), date(2024, 9, 1), ("done", "checked", 0)),
        (Track(due_on=None), date(2024, 9, 1), ("on-time", "standing, without an end", 0)),
        (Track("not_applicable"), date(2024, 9, 1), ("", "not applicable", 0)),
    ],
)
def test_the_light_says_it_in_working_days(track: Track, today: date, shown: tuple[str, str, int]) -> None:
    lit = light(track, today, DAYS)
    assert (lit.name, lit.words, lit.days_late) == shown
