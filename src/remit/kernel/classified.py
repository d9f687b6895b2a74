"""Markings of secrecy. Nothing classified belongs in Remit, so a text that bears a marking is refused."""

import re
import unicodedata
from collections.abc import Iterable

_ZH = r"(?:绝\s*密|机\s*密|秘\s*密)"
_EN = r"(?:TOP\s+SECRET|SECRET|CONFIDENTIAL)"
_BREAK = r"[\s:,;|/·•—–-]"

# Each finds a marking in a title or other short text: a field, a star, brackets, a number, a place at an end.
_TITLE = (
    rf"密\s*级\s*:\s*{_ZH}",
    rf"{_ZH}\s*级?\s*[★☆*]",
    rf"[(\[【〔<「『]\s*{_ZH}\s*级?\s*(?:文件|资料)?\s*[)\]】〕>」』]",
    rf"(?<![\u4e00-\u9fff]){_ZH}\s*(?:字|发)?\s*第?\s*[(\[〔]\s*\d{{4}}",
    rf"^\s*{_ZH}\s*级?(?:{_BREAK}|$)",
    rf"{_BREAK}{_ZH}\s*级?\s*$",
    rf"(?i:classification|marking)\s*:\s*(?i:{_EN})\b",
    rf"[(\[]\s*(?i:{_EN})\s*(?://[^)\]]*)?[)\]]",
    rf"\b{_EN}\s*//\s*[A-Z]",
    rf"^\s*(?i:{_EN})\s*(?:[:|/·•—–]|-\s|$)",
    rf"^\s*{_EN}\s+(?=\S*[a-z\u4e00-\u9fff])",
    r"^\s*TOP\s+SECRET\b",
    rf"(?:[:|/·•—–]|\s-)\s*(?i:{_EN})\s*$",
)
_NUMBER = (
    rf"{_ZH}\s*(?:字|发)?\s*第?\s*[(\[〔]?\s*\d",
    rf"^\s*{_ZH}",
    r"^\s*密\s*(?:字)?\s*第?\s*[(\[〔]?\s*\d",
    rf"^\s*(?i:{_EN})\b",
)
_LINE = (
    rf"密\s*级\s*:\s*{_ZH}",
    rf"^\s*{_ZH}\s*级?\s*[★☆*]",
    rf"^\s*[(\[【]?\s*{_ZH}\s*级?\s*[)\]】]?\s*$",
    rf"^\s*[(\[]?\s*{_EN}\s*(?://.*)?[)\]]?\s*$",
    rf"^\s*(?i:classification|marking)\s*:\s*(?i:{_EN})\b",
)
_IN_TITLE, _IN_NUMBER, _IN_LINE = ([re.compile(p) for p in patterns] for patterns in (_TITLE, _NUMBER, _LINE))
_HEAD_LINES = 25


def marked_title(text: str) -> str:
    """The marking that a title or other short text bears, as written; an empty string where it bears none.

    "商业秘密保护条例" and "Secret ballots" bear none: the word alone is no marking.
    """
    return _first(_IN_TITLE, [text])


def marked_number(text: str) -> str:
    """The marking in a document number, such as 机密〔2024〕1号; else an empty string."""
    return _first(_IN_NUMBER, [text])


def marked_text(text: str) -> str:
    """The marking at the head or foot of a whole text, on a line of its own; else an empty string.

    Only the first 25 and the last 5 lines are looked at: a text may speak of markings without bearing one.
    """
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:_HEAD_LINES]
    return _first(_IN_LINE, lines + text[-2_000:].splitlines()[-5:])


def _first(patterns: Iterable[re.Pattern[str]], texts: Iterable[str]) -> str:
    for text in texts:
        plain = _plain(text)
        for pattern in patterns:
            if found := pattern.search(plain):
                return found.group().strip()
    return ""


def _plain(text: str) -> str:
    """One form for full-width and half-width signs; what has no width is gone."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if unicodedata.category(c) != "Cf")
