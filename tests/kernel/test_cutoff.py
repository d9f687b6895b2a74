"""A day, and the moment until which entries count."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from remit.kernel.cutoff import Cutoff

SHANGHAI, LONDON = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/London")


def test_the_end_of_a_day_is_the_last_moment_of_it_where_it_is_asked() -> None:
    assert Cutoff.end_of(date(2024, 6, 30), SHANGHAI) == Cutoff(
        date(2024, 6, 30), datetime(2024, 6, 30, 15, 59, 59, 999999, tzinfo=UTC)
    )


def test_a_day_on_which_the_clock_is_set_ends_when_the_next_one_begins() -> None:
    autumn = date(2024, 10, 27)
    span = Cutoff.end_of(autumn, LONDON).entered_until - Cutoff.end_of(autumn - timedelta(days=1), LONDON).entered_until
    assert span == timedelta(hours=25)


def test_what_was_entered_at_the_moment_counts_and_what_came_after_does_not() -> None:
    cutoff = Cutoff.end_of(date(2024, 6, 30), UTC)
    assert cutoff.knew(cutoff.entered_until)
    assert not cutoff.knew(datetime(2024, 7, 1, tzinfo=UTC))


def test_a_moment_without_a_zone_is_none() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Cutoff(date(2024, 6, 30), datetime(2024, 6, 30))  # noqa: DTZ001
