"""The days that a letter names, and by which of them something is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from remit.intake.reader.dates import MONTH, MONTHS, Mention, mentions, possible
from remit.intake.reader.found import Span
from remit.intake.reader.numbers import chinese_number

AROUND = 40
HOUR = r"(?:(?:上午|下午|晚上?|中午)?\s?\d{1,2}\s?(?:[:：时点]\s?(?:\d{1,2}\s?分?|整)?)?|下班|中午|上午|下午|日终)"
UNTIL_AFTER = re.compile(
    rf"^\s*(?:[（(][^）)\n]{{1,8}}[）)])?\s*(?:{HOUR})?\s*(?:之?前|以前|止|截止)|^,?\s*at (?:the )?latest\b", re.I
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
UNTIL = re.compile(
    r"(?:\b(?:by|before|until|till|no later than|not later than|latest by|due(?: on| by)?"
    r"|deadline(?: is)?:?|closing date:?)"
    r"(?:\s+(?:the|on|at|close of (?:business|play)|end of|noon|midnight|midday|latest"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)?"
    rf"|{WEEKDAY},?))*\s*"
    r"|(?:请|须|应|务必|务请)[于在]\s?|截止(?:日期|时间|期限)?[为是:：于]?\s?|(?:时限|期限)[为是:：]\s?)$",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"请|报送|上报|反馈|回复|报告|完成|务必|函复"
    r"|\b(?:please|report|reply|respond|return|submit|send|inform|answer|complete|must|shall|asked|requested)",
    re.IGNORECASE,
)
STOP = re.compile(r"[。；;\n]|\.(?=\s|$)")
MONTH_END = re.compile(
    r"(?:(?P<hanyear>(?:19|20)\d\d)\s?年\s?)?(?P<hanmonth>\d{1,2}|[一二三四五六七八九十]{1,2})\s?月(?:底|末)(?=之?前|以前)"
    rf"|\b(?:by|before|until) the end of {MONTH}(?:,?\s+(?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Day:
    """A day that the letter names: where, which one (None where there is no such day), and whether something is asked
    by it, and in words that ask; `whole`: with its year."""

    span: Span
    day: date | None
    asked_by: bool = False
    in_asking_words: bool = False
    whole: bool = True


def days(text: str, written_on: date | None, today: date) -> list[Day]:
    """Every day that the letter names, the one by which something is asked first, else in its order.

    A day without its year is the first such day from `written_on` (else `today`) on where something is asked by it, and
    the one nearest to it elsewhere. What lies before the letter's own day is nothing that it asks by.
    """
    found = sorted(_found(text, written_on or today), key=lambda each: each.span.start)
    asked = [day for day in found if day.asked_by and not (day.day and written_on and day.day < written_on)]
    first = sorted(asked, key=lambda each: (not each.in_asking_words, each.day is None))
    rest = [replace(day, asked_by=False) if day.asked_by else day for day in found if day not in first]
    return [*first, *rest]


def day_at(text: str, span: Span) -> date | None:
    """The whole date that stands there."""
    found = next(mentions(text, span.start, span.end), None)
    return possible(found.year, found.month, found.day) if found is not None and found.year is not None else None


def _found(text: str, start: date) -> Iterator[Day]:
    for mention in mentions(text):
        if mention.days_back is None:
            asked = _is_asked(text, mention.span)
            yield Day(
                mention.span,
                _day(mention, start, asked),
                asked,
                asked and _asks(text, mention.span),
                mention.year is not None,
            )
    for match in MONTH_END.finditer(text):
        span = Span(match.start(), match.end())
        yield Day(span, _month_end(match, start), True, _asks(text, span))


def _is_asked(text: str, span: Span) -> bool:
    before = re.sub(r"\s+", " ", text[max(0, span.start - AROUND) : span.start])
    return bool(UNTIL_AFTER.match(text[span.end : span.end + 24]) or UNTIL.search(before))


def _asks(text: str, span: Span) -> bool:
    """Whether the sentence around it asks for something to be done or said."""
    ahead = [stop.end() for stop in STOP.finditer(text, max(0, span.start - 200), span.start)]
    after = STOP.search(text, span.end)
    return bool(
        ASKS.search(text[ahead[-1] if ahead else max(0, span.start - 200) : after.start() if after else len(text)])
    )


def _day(mention: Mention, start: date, asked: bool) -> date | None:
    if mention.year is not None:
        return possible(mention.year, mention.month, mention.day)
    around = [possible(year, mention.month, mention.day) for year in (start.year - 1, start.year, start.year + 1)]
    if mention.month == 2 and mention.day == 29 and not any(around):
        return None
    there = [day for day in around if day is not None and (day >= start or not asked)]
    if not there:
        return None
    return min(there, key=lambda day: abs((day - start).days))


def _month_end(match: re.Match[str], start: date) -> date | None:
    if match["hanmonth"]:
        month, told = chinese_number(match["hanmonth"]) or 0, match["hanyear"]
    else:
        month, told = _named(match["month"]), match["year"]
    if not 1 <= month <= 12:
        return None
    year = int(told) if told else start.year + (month < start.month)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _named(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1
