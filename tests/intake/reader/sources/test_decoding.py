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
