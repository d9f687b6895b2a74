"""Which meeting it was, and of which term: 第十六届…第十一次, 2024年第3次, 第23次."""

import re

from remit.intake.reader.found import Found, Span
from remit.intake.reader.numbers import CHINESE_NUMBER, chinese_number
from remit.intake.reader.story import Story

ORDINAL = re.compile(
    rf"第\s?(?P<n>{CHINESE_NUMBER})\s?次|(?<=届)(?P<n2>{CHINESE_NUMBER})\s?次|(?<=届)(?P<n3>{CHINESE_NUMBER})中全会"
)
TERM = re.compile(rf"第?\s?(?P<n>{CHINESE_NUMBER})\s?届")


def ordinal(story: Story) -> Found | None:
    """The number of the meeting within its term, year or series."""
    return _find(story, ORDINAL)


def term(story: Story) -> Found | None:
    """The number of the body's term."""
    return _find(story, TERM)


def _find(story: Story, shape: re.Pattern[str]) -> Found | None:
    for naming in story.namings:
        for span in (naming.meeting, naming.body):
            match = shape.search(story.of(span)) if span else None
            if match and span:
                return number_in(match, span.start)
    return None


def number_in(match: re.Match[str], offset: int) -> Found | None:
    """The number of the first group that matched."""
    key = next(name for name, value in match.groupdict().items() if value)
    number = chinese_number(match.group(key))
    span = Span(offset + match.start(key), offset + match.end(key))
    return Found(number, span, 0.9) if number else None
