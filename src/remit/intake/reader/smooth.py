"""Texts made safe to keep, and a smoothed copy of the same length for the grammars to match."""

import re
import unicodedata

UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""Control characters, invisible marks and marks that turn the direction of writing: none carries meaning here."""

SURROGATE = re.compile("[\ud800-\udfff]")
LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029")


def clean(text: str) -> str:
    """The text as it is kept: line ends as \\n, no control characters, no half surrogates, no blanks at the end."""
    text = LINE_ENDS.sub("\n", text)
    return SURROGATE.sub("\ufffd", UNWANTED.sub("", text)).rstrip()


def smooth(text: str) -> str:
    """The same number of characters, with blanks, quotes, brackets, digits and letters in their plain form.

    Chinese sentence marks stay as they are: the grammars tell the languages apart by them.
    """
    return text.translate(_table())


CHINESE_MARK = re.compile(r"(?<=[㐀-鿿)》”’%])[,;:?!](?!\d\d)|[,;:](?=[㐀-鿿《“])")
FULL_WIDTH = str.maketrans(",;:?!", "，；：？！")


def full_width_marks(flow: str) -> str:
    """The same text with the marks between Chinese characters as Chinese writes them; many sites have them narrow."""
    return CHINESE_MARK.sub(lambda mark: mark.group().translate(FULL_WIDTH), flow)


_TABLE: dict[int, str] = {}


def _table() -> dict[int, str]:
    if not _TABLE:
        for code in range(0xFF01, 0xFF5F):  # full-width letters, digits and brackets
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain.isalnum() or plain in "()%/+-[]":
                _TABLE[code] = plain
        _TABLE.update({ord(blank): " " for blank in "\u00a0\u1680\u202f\u205f\u3000\t"})
        _TABLE.update(dict.fromkeys(range(8192, 8203), " "))
        _TABLE.update({ord(mark): "-" for mark in "‐‑‒–—―−"})
        _TABLE.update({ord(mark): "'" for mark in "‘’‛´`"})
        _TABLE.update({ord("〔"): "(", ord("〕"): ")", ord("﹙"): "(", ord("﹚"): ")"})
    return _TABLE
