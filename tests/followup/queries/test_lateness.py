"""How late an action is, on a given day."""

from datetime import date

import pytest
from django.utils import translation

from remit.followup.models import Measure
from remit.followup.queries.lateness import Light, days_late, light

DUE = date(2024, 3, 10)


def measure(state: str = "assigned", due: date | None = DUE, done: date | None = None) -> Measure:
    """An action that is not saved."""
    return Measure(state=state, due_on=due, done_on=done)


@pytest.mark.parametrize(
    ("one", "today", "days"),
    [
        (measure(), date(2024, 3, 10), 0),
        (measure(), date(2024, 3, 11), 1),
        (measure(due=None), date(2030, 1, 1), 0),
        (measure("reported_done", done=date(2024, 3, 14)), date(2024, 9, 1), 4),
        (measure("struck_off", done=date(2024, 3, 1)), date(2024, 9, 1), 0),
        (measure("cancelled"), date(2024, 9, 1), 0),
    ],
)
def test_days_late_counts_calendar_days_until_it_was_done_or_until_today(one: Measure, today: date, days: int) -> None:
    assert days_late(one, today) == days


def test_the_light_says_the_state_in_words() -> None:
    said = [
        light(measure(), date(2024, 3, 1)),
        light(measure(), date(2024, 3, 3)),
        light(measure(), date(2024, 3, 11)),
        light(measure("checked", done=date(2024, 3, 12)), date(2024, 9, 1)),
        light(measure("checked", done=date(2024, 3, 2)), date(2024, 9, 1)),
        light(measure(due=None), date(2024, 3, 1)),
        light(measure("cancelled"), date(2024, 9, 1)),
    ]
    assert said == [
        Light("on-time", "on time"),
        Light("due-soon", "due soon"),
        Light("late", "late 1 day", 1),
        Light("done", "done 2 days late", 2),
        Light("done", "done"),
        Light("", ""),
        Light("", ""),
    ]


def test_the_light_speaks_the_language_of_the_reader() -> None:
    with translation.override("zh-hans"):
        assert light(measure(), date(2024, 3, 14)).words == "逾期4天"
