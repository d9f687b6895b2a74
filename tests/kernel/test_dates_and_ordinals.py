"""Days and ordinals as each language writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.kernel.dates import day, span
from remit.kernel.ordinals import chinese, ordinal


@pytest.mark.parametrize(
    ("number", "english", "chinese_"),
    [
        (1, "First", "第一"),
        (4, "Fourth", "第四"),
        (9, "Ninth", "第九"),
        (10, "Tenth", "第十"),
        (12, "Twelfth", "第十二"),
        (20, "Twentieth", "第二十"),
        (21, "Twenty-First", "第二十一"),
        (99, "Ninety-Ninth", "第九十九"),
        (112, "112th", "第一百一十二"),
    ],
)
def test_ordinals(number: int, english: str, chinese_: str) -> None:
    assert (ordinal(number, "en"), ordinal(number, "zh")) == (english, chinese_)


def test_an_ordinal_begins_at_one() -> None:
    with pytest.raises(ValueError, match="begins at 1"):
        ordinal(0, "en")


def test_days() -> None:
    assert day(date(2023, 12, 29), "en") == "29 December 2023"
    assert day(date(2023, 12, 29), "zh") == "2023年12月29日"
    assert day(None, "en") == ""


@pytest.mark.parametrize(
    ("end", "english", "chinese_"),
    [
        (date(2024, 5, 1), "1 May 2024", "2024年5月1日"),
        (date(2024, 5, 3), "1 to 3 May 2024", "2024年5月1日至3日"),
        (date(2024, 6, 3), "1 May to 3 June 2024", "2024年5月1日至6月3日"),
        (date(2025, 1, 3), "1 May 2024 to 3 January 2025", "2024年5月1日至2025年1月3日"),
    ],
)
def test_spans(end: date, english: str, chinese_: str) -> None:
    start = date(2024, 5, 1)
    assert (span(start, end, "en"), span(start, end, "zh")) == (english, chinese_)


@given(st.integers(min_value=1, max_value=9999))
def test_chinese_numerals_can_be_read_back(number: int) -> None:
    import cn2an

    assert cn2an.cn2an(chinese(number), "smart") == number
