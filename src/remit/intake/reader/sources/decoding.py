"""From bytes to text: UTF-8, UTF-16 with its mark, GB18030 where that gives plausible Chinese, or what markup says."""

import codecs
import re

from remit.intake.reader.unreadable import Unreadable

LIMIT = 2_000_000
"""Bytes, and characters; no page is larger."""

CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
HAN = re.compile("[\u4e00-\u9fff]")
CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.I
)
TOLD = frozenset(
    ("big5", "big5-hkscs", "cp950", "iso-8859-1", "iso-8859-2", "iso-8859-15", "latin-1", "windows-1250",
     "windows-1251", "windows-1252", "cp1252", "euc-jp", "shift_jis", "euc-kr", "koi8-r")
)  # fmt: skip
"""Encodings that are believed where the markup names them; the others are tried unasked."""
FIRST = 4096
TYPOGRAPHIC = frozenset("€…‘’“”•–—£§°½ ".encode("cp1252"))
OFTEN = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出会可下而过子说产种面方后多定行学法所民得经年主动工部加进强议精神党市委全"
)
"""Characters that any page of Chinese is full of; chance bytes read as Chinese rarely hit them."""


def decoded(data: bytes, name: str, *, markup: bool = False, charset: str = "") -> str:
    """The text; raises `Unreadable` for nothing, too much, binary, or an encoding that cannot be told. `charset` is
    what came with the bytes; in `markup` the page itself may name it. Neither is believed against the bytes."""
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
    return _plain(_chinese(data) or _as_told(data, charset, markup) or _damaged(data) or _typographic(data), name)


def _damaged(data: bytes) -> str | None:
    """UTF-8 in which a byte was lost here and there; the sign for what cannot be read stands in those places."""
    text = data.decode("utf-8-sig", "replace")
    lost = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - lost
    return text if lost * 20 <= whole else None


def _typographic(data: bytes) -> str | None:
    """English with the quotation marks and dashes of Windows, which are no bytes of UTF-8."""
    marks = [byte for byte in data if byte > 0x7F]
    return data.decode("cp1252") if len(marks) * 10 <= len(data) and TYPOGRAPHIC.issuperset(marks) else None


def _as_told(data: bytes, charset: str, markup: bool) -> str | None:
    named = CHARSET.search(data[:FIRST]) if markup else None
    for told in (charset, named.group(1).decode("ascii", "replace") if named else ""):
        if told.lower() in TOLD:
            return _strictly(data, {"big5": "big5-hkscs"}.get(told.lower(), told.lower()))
    return None


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
