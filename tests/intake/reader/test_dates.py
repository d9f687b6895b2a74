"""Dates as written, and the day they mean."""

from datetime import date

import pytest

from remit.intake.reader.dates import day_of, mentions, possible


def written(text: str) -> list[tuple[int | None, int | None, int | None]]:
    """Year, month and day of every mention."""
    return [(mention.year, mention.month, mention.day) for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2024年3月5日", (2024, 3, 5)),
        ("二〇二四年十二月二十九日", (2024, 12, 29)),
        ("3月5号", (None, 3, 5)),
        ("2024-03-05", (2024, 3, 5)),
        ("2024/3/5", (2024, 3, 5)),
        ("2024.3.5", (2024, 3, 5)),
        ("March 5, 2024", (2024, 3, 5)),
        ("March 5th", (None, 3, 5)),
        ("Sept. 21", (None, 9, 21)),
        ("5 March 2024", (2024, 3, 5)),
        ("the 5th of March, 2024", (2024, 3, 5)),
        ("the twenty-first day of June, 2021", (2021, 6, 21)),
        ("21/06/2021", (2021, 6, 21)),
        ("06/21/2021", (2021, 6, 21)),
    ],
)
def test_a_date_is_read_in_every_form(text: str, parts: tuple[int | None, int | None, int | None]) -> None:
    assert written(f"on {text}.") == [parts]


@pytest.mark.parametrize("text", ["05/06/2021", "March 2024", "1.2.3", "2024年", "12:30", "may be", "第3月"])
def test_what_is_no_certain_date_is_not_read(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize(
    ("text", "published_on", "day"),
    [
        ("March 5", date(2024, 3, 8), "2024-03-05"),
        ("December 29", date(2024, 1, 3), "2023-12-29"),
        ("April 5", date(2024, 3, 8), None),
        ("March 5", None, None),
        ("February 29", date(2023, 3, 8), None),
        ("yesterday", date(2024, 3, 1), "2024-02-29"),
        ("today", date(2024, 3, 1), "2024-03-01"),
        ("yesterday", None, None),
        ("2月31日", date(2024, 3, 8), None),
    ],
)
def test_the_year_comes_from_the_page_where_that_can_be(text: str, published_on: date | None, day: str | None) -> None:
    found = day_of(next(mentions(text)), published_on)
    assert (found.value if found else None) == day


def test_a_day_that_cannot_be_is_none() -> None:
    assert possible(2024, 2, 30) is None
    assert possible(2024, None, 3) is None
