"""Bytes become text, or are refused."""

import pytest

from remit.intake.reader.sources.decoding import decoded
from remit.intake.reader.unreadable import Unreadable

CHINESE = "会议强调，要认真学习贯彻全会精神，抓好各项工作的落实。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_is_read(encoding: str) -> None:
    assert decoded(CHINESE.encode(encoding), "a.txt") == CHINESE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"\xff\xfe \x00", "empty"),
        (b"\x00\x01\x02\x03" * 9, "binary"),
        (b"\xff\xfeA", "encoding"),
        ("Größe: naïve façade".encode("latin-1"), "encoding"),
        ("繁體中文的會議紀錄與決議事項".encode("big5"), "encoding"),
        (b"a" * 2_000_001, "too_large"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decoded(data, "a.txt")
    assert refused.value.code == code


def test_utf_8_that_was_cut_in_the_middle_of_a_character_is_read() -> None:
    data = ("会议强调，要抓好落实。" * 10).encode()[:-1]
    assert decoded(data, "a.txt") == "会议强调，要抓好落实。" * 9 + "会议强调，要抓好落实\ufffd"


def test_english_with_the_quotes_and_dashes_of_windows_is_read() -> None:
    text = "The Harbour Board met on 3 May 2023 – the clerk’s note says “at noon” – and spent £40 on the quay. " * 2
    assert decoded(text.encode("cp1252"), "a.txt") == text
