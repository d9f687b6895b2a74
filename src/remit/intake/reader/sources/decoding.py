"""From bytes to text: UTF-8, UTF-16 with its mark, or GB18030 where that gives plausible Chinese."""

import codecs
import re

from remit.intake.reader.unreadable import Unreadable

LIMIT = 2_000_000
"""Bytes, and characters; no page is larger."""

CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
HAN = re.compile("[\u4e00-\u9fff]")
OFTEN = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出会可下而过子说产种面方后多定行学法所民得经年主动工部加进强议精神党市委全"
)
"""Characters that any page of Chinese is full of; chance bytes read as Chinese rarely hit them."""


def decoded(data: bytes, name: str) -> str:
    """The text; raises `Unreadable` for nothing, too much, binary, or an encoding that cannot be told."""
    if len(data) > LIMIT:
        raise Unreadable("too_large", name=name, limit_mb=LIMIT // 1_000_000)
    if not data.strip():
        raise Unreadable("empty", name=name)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _plain(_strictly(data, "utf-16"), name)
    text = _strictly(data, "utf-8-sig")
    if text is not None:
        return _plain(text, name)
    if len(CONTROLS.findall(data.decode("latin-1"))) * 100 > len(data):
        raise Unreadable("binary", name=name)
    return _plain(_chinese(data), name)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _chinese(data: bytes) -> str | None:
    """The text where GB18030 decodes it without a fault and a good part of its characters are common ones."""
    text = _strictly(data, "gb18030")
    if text is None:
        return None
    han = HAN.findall(text)
    foreign = sum(1 for character in text if ord(character) > 0x7F) - len(han)
    common = sum(character in OFTEN for character in han)
    return text if common * 12 >= len(han) > 0 and foreign <= len(han) else None


def _plain(text: str | None, name: str) -> str:
    if text is None:
        raise Unreadable("encoding", name=name)
    if len(CONTROLS.findall(text)) * 50 > len(text) or "\x00" in text[:1000]:
        raise Unreadable("binary", name=name)
    if not text.strip("\ufeff \t\r\n"):
        raise Unreadable("empty", name=name)
    return text
