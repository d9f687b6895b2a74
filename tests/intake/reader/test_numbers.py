"""Numbers as pages write them."""

import re

import pytest

from remit.intake.reader.numbers import ENGLISH_ORDINAL, chinese_number, english_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12", 12),
        ("十二", 12),
        ("一百二十三", 123),
        ("二〇二四", 2024),
        ("二○二四", 2024),
        ("廿三", 23),
        ("百千", None),
    ],
)
def test_a_chinese_number(written: str, number: int | None) -> None:
    assert chinese_number(written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("4th", 4),
        ("Fourth", 4),
        ("twenty-third", 23),
        ("Forty Fourth", 44),
        ("9,123rd", 9123),
        ("twelve", 12),
        ("last", None),
    ],
)
def test_an_english_number(written: str, number: int | None) -> None:
    assert english_number(written) == number


@pytest.mark.parametrize("words", ["the Twenty-First Session", "the 21st Session", "the ninth term"])
def test_an_english_ordinal_is_found(words: str) -> None:
    assert re.search(ENGLISH_ORDINAL, words, re.I)
