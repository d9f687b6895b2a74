"""Dates as pages write them, in both languages, and what day they mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from remit.intake.reader.found import Found, Span
from remit.intake.reader.numbers import CHINESE_DIGITS, chinese_number, english_number
from remit.kernel.dates import MONTHS as MONTH_NAMES

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY = r"(?P<day>\d{1,2}|(?:twenty|thirty)?-?\s?(?:\w{3,8}(?:st|nd|rd|th)))(?:\s?(?:st|nd|rd|th))?\b(?!:)"
YEAR = r"(?P<year>(?:19|20)\d\d)\b"
HAN_YEAR = r"(?P<year>(?:19|20)\d\d|[零〇○一二三四五六七八九]{4})\s?年\s?"
HAN = rf"(?:\d{{1,2}}|[{CHINESE_DIGITS}]{{1,3}})"

SHAPES = tuple(
    re.compile(shape, re.I)
    for shape in (
        rf"(?:{HAN_YEAR})?(?P<month>{HAN})\s?月\s?(?P<day>{HAN})\s?[日号]",
        r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d])",
        rf"\b{MONTH}\s+(?:the\s+)?{DAY}(?:\s?,?\s?(?:A\.?D\.?\s)?{YEAR})?",
        rf"\b(?:the\s+)?{DAY}(?:\s?(?:and|to|-|&)\s?\d{{1,2}})?\s+(?:day\s+)?(?:of\s+)?{MONTH}(?:\s?,?\s?{YEAR})?",
        r"(?<![\d/])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?P<yesterday>\byesterday\b|昨天|昨日)",
        r"(?P<today>\btoday\b|今天|今日)",
    )
)


@dataclass(frozen=True)
class Mention:
    """A date as written; a year that is not written is None; `days_back` is set for yesterday (1) and today (0)."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    days_back: int | None = None


def mentions(flow: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """The dates written in a stretch of text, in their order, each once; impossible ones too."""
    stop = len(flow) if end is None else end
    hits = [(match, shape) for shape in SHAPES for match in shape.finditer(flow, start, stop)]
    at = -1
    for match, _ in sorted(hits, key=lambda hit: (hit[0].start(), -hit[0].end())):
        mention = _mention(match)
        if match.start() >= at and mention is not None:
            at = match.end()
            yield mention


def _mention(match: re.Match[str]) -> Mention | None:
    parts = match.groupdict()
    span = Span(match.start(), match.end())
    if parts.get("yesterday") or parts.get("today"):
        return Mention(span, days_back=1 if parts.get("yesterday") else 0)
    year = chinese_number(parts["year"]) if parts.get("year") else None
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        if first == second or second > 12:
            return Mention(span, year, first, second)
        return Mention(span, year, second, first) if first > 12 or parts["mark"] == "." else None
    month, day = _month(parts["month"]), _day(parts["day"])
    return Mention(span, year, month, day) if month and day else None


def _month(written: str) -> int | None:
    for number, name in enumerate(MONTHS, 1):
        if written.lower().startswith(name):
            return number
    return chinese_number(written)


def _day(written: str) -> int | None:
    return english_number(written) if written[0].isascii() and written[0].isalpha() else chinese_number(written)


def day_of(mention: Mention, published_on: date | None) -> Found | None:
    """The day a mention means, as an ISO date; None where it cannot be told. Where the whole date cannot be, a finding
    without a value that says so."""
    if mention.days_back is not None:
        if published_on is None:
            return None
        day = published_on - timedelta(days=mention.days_back)
        word = "yesterday" if mention.days_back else "today"
        return Found(day.isoformat(), mention.span, 0.7, f"{word}, counted from published_on")
    if mention.year is not None:
        written = possible(mention.year, mention.month, mention.day)
        return Found(written.isoformat(), mention.span, 0.95) if written else _no_day(mention)
    if published_on is None:
        return None
    return _with_year_of(mention, published_on)


def _no_day(mention: Mention) -> Found:
    month = MONTH_NAMES[mention.month - 1] if mention.month and mention.month <= 12 else str(mention.month)
    return Found(None, mention.span, 0.3, f"{mention.day} {month} {mention.year} is no day")


def _with_year_of(mention: Mention, published_on: date) -> Found | None:
    """A meeting cannot follow its own page: December before a January page is the year before."""
    same = possible(published_on.year, mention.month, mention.day)
    if same and same <= published_on:
        return Found(same.isoformat(), mention.span, 0.85, "year from published_on")
    before = possible(published_on.year - 1, mention.month, mention.day)
    if before and published_on - before <= timedelta(days=180):
        return Found(before.isoformat(), mention.span, 0.8, "year from published_on: the year before it")
    return None


def possible(year: int | None, month: int | None, day: int | None) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None
