"""Markings of secrecy. Nothing classified belongs in Remit, so a text that bears a marking is refused."""

import re
import unicodedata
from collections.abc import Iterable

_ZH = r"(?:[绝絕]\s*密|[极極]\s*[机機]\s*密|[机機]\s*密|秘\s*密)\s*(?:[级級]\s*)?"
_FIELD_ZH = rf"密\s*(?:[级級]|等)\s*:\s*{_ZH}"
_YEARS = r"(?:\d{1,2}\s*年|[长長]期)"
_OPEN, _SHUT = r"[(\[【〔<「『]", r"[)\]】〕>」』]"
_BREAK = r"[\s:,;|/·•—–-]"

# In English the word alone says little: "Secret" begins the name of a play, and every council has confidential items.
# So SECRET counts in capitals, or alone; CONFIDENTIAL only in a field, before "//", or after whose it is.
_CAPITAL = r"(?:TOP\s+SECRET|Top\s+[Ss]ecret|SECRET)"
_WHOSE = r"(?:(?:COSMIC|NATO|UK|US|EU|UN)\s+)"
_ANY = r"(?:TOP\s+SECRET|SECRET|CONFIDENTIAL)"
_FIELD_EN = (
    r"(?i:classification|marking)\s*:\s*"
    r"(?:(?i:TOP\s+SECRET|SECRET)\b(?!\s+[a-z])|(?i:CONFIDENTIAL)\s*(?:$|[^\s\w-])|CONFIDENTIAL\b)"
)
_NOT_WORDS = r"(?!\s*(?i:ballot|vot|garden|service|societ|santa|shopper|diar|histor))"

# Each finds a marking in a title or other short text: a field, a star, brackets, a number, a place at an end.
_TITLE = (
    _FIELD_ZH,
    rf"{_ZH}[★☆*]",
    rf"{_OPEN}\s*{_ZH}(?:文件|[资資]料)?\s*{_SHUT}",
    rf"{_OPEN}\s*{_ZH}[\s:,;|·•-][^)\]】〕>」』]{{0,12}}{_SHUT}",
    rf"(?<![\u4e00-\u9fff]){_ZH}(?:字|[发發])?\s*第?\s*[(\[〔]\s*\d{{4}}",
    rf"^\s*{_ZH}(?:{_BREAK}|$)",
    rf"^\s*{_ZH}{_YEARS}(?:{_BREAK}|$)",
    rf"{_BREAK}{_ZH}$",
    _FIELD_EN,
    rf"[(\[]\s*{_WHOSE}?{_CAPITAL}\s*(?:(?://|-)[^)\]]*)?[)\]]",
    rf"\b{_ANY}\s*//\s*[A-Z]",
    r"^\s*(?i:TOP\s+SECRET|SECRET)\s*$",
    rf"^\s*{_CAPITAL}\s*(?:[:|/·•—–]|-\s)",
    rf"^\s*SECRET\s+{_NOT_WORDS}(?=[A-Z]\S*[a-z]|[\u4e00-\u9fff])",
    r"^\s*TOP\s+SECRET\b",
    rf"^\s*{_WHOSE}{_ANY}\b{_NOT_WORDS}",
    rf"(?:[:|/·•—–]|\s-)\s*{_CAPITAL}\s*$",
)
_NUMBER = (
    rf"{_ZH}(?:字|[发發])?\s*第?\s*[(\[〔]?\s*\d",
    rf"^\s*{_ZH}(?:字|[发發]|第|文|[^\u4e00-\u9fff]|$)",
    r"^\s*密\s*(?:字)?\s*第?\s*[(\[〔]?\s*\d",
    rf"^\s*(?i:{_ANY})\b",
    r"[(\[/\s_-]SECRET\b",
)
# Marks of a heading or of stress may stand around a marking, and the number of the copy before it.
_BEFORE, _AFTER = r"^[\s#>*_]*", r"[\s*_]*$"
_LINE = (
    _FIELD_ZH,
    rf"{_BEFORE}(?:份\s*号\s*:?\s*)?(?:\d{{1,8}}\s+)?{_ZH}[★☆*]",
    rf"{_BEFORE}(?:份\s*号\s*:?\s*)?(?:\d{{1,8}}\s+)?{_OPEN}?\s*{_ZH}{_YEARS}?\s*{_SHUT}?{_AFTER}",
    rf"^.{{0,40}}{_OPEN}\s*{_ZH}{_SHUT}{_AFTER}",
    rf"{_BEFORE}[(\[]?\s*{_WHOSE}?(?:TOP\s+SECRET|Top\s+[Ss]ecret|SECRET|Secret)\s*[)\]]?{_AFTER}",
    rf"{_BEFORE}[(\[]?\s*{_WHOSE}{_ANY}\s*[)\]]?{_AFTER}",
    rf"{_BEFORE}[(\[]?\s*{_ANY}\s*//",
    rf"{_BEFORE}[(\[]?\s*{_WHOSE}?(?:TOP\s+)?SECRET\s*[—–-]\s*[A-Z][A-Z ,/-]*[)\]]?{_AFTER}",
    rf"{_BEFORE}[(\[]?\s*{_WHOSE}?(?:TOP\s+)?SECRET\s+(?:[A-Z]{{2,}}\s+){{0,6}}EYES\s+ONLY\b",
    rf"^\s*{_FIELD_EN}",
)
_IN_TITLE, _IN_NUMBER, _IN_LINE = ([re.compile(p) for p in patterns] for patterns in (_TITLE, _NUMBER, _LINE))
_HEAD_LINES = 25
_LONGEST = 2_000
BLANKS = re.compile(r"\s+")


def marked_title(text: str) -> str:
    """The marking that a title or other short text bears, as written; an empty string where it bears none.

    "商业秘密保护条例" and "Secret ballots" bear none: the word alone is no marking.
    """
    return _first(_IN_TITLE, [text] if len(text) <= _LONGEST else [text[:_LONGEST], text[-_LONGEST:]])


def marked_number(text: str) -> str:
    """The marking in a document number, such as 机密〔2024〕1号; else an empty string."""
    return _first(_IN_NUMBER, [text])


def marked_text(text: str) -> str:
    """The marking at the head or foot of a whole text, on a line of its own; else an empty string.

    Only the first 25 and the last 5 lines are looked at: a text may speak of markings without bearing one.
    """
    head = [line[:_LONGEST] for line in text[:20_000].splitlines() if line.strip()][:_HEAD_LINES]
    return _first(_IN_LINE, head + text[-_LONGEST:].splitlines()[-5:])


def _first(patterns: Iterable[re.Pattern[str]], texts: Iterable[str]) -> str:
    for text in texts:
        plain = _plain(text)
        for pattern in patterns:
            if found := pattern.search(plain):
                return found.group().strip()
    return ""


def _plain(text: str) -> str:
    """One form for full-width and half-width signs, one blank for several; what has no width is gone."""
    folded = unicodedata.normalize("NFKC", text)
    return BLANKS.sub(" ", "".join(c for c in folded if unicodedata.category(c) != "Cf"))
