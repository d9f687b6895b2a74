"""Which meeting it was, and of which term: "the 13th meeting of the 14th …"."""

import re

from remit.intake.reader.english.words import MEETING
from remit.intake.reader.found import Found, Span
from remit.intake.reader.numbers import ENGLISH_ORDINAL, english_number
from remit.intake.reader.story import Story

MEETING_ORDINAL = re.compile(rf"\b(?P<n>{ENGLISH_ORDINAL})(?=[^.;]{{0,70}}?\b{MEETING}\b)", re.I)
NUMBERED = re.compile(rf"\b{MEETING}\s+(?:no\.?|number|#)\s*(?P<n>\d{{1,4}})", re.I)
OF_TERM = re.compile(
    rf"\b{MEETING}\b[^.;,]{{0,20}}?\s+(?:of|under|in)\s+(?:the\s+)?(?P<n>{ENGLISH_ORDINAL})\s+(?!meeting"
    r"|session|day|century)(?=[A-Z]|term|council|municipal|committee)",
    re.I,
)
BODY_TERM = re.compile(
    rf"\b(?P<n>{ENGLISH_ORDINAL})\s+(?=(?:[A-Z][\w']*\s+){{0,5}}(?:Committee|Council|CPPCC|Congress|Assembly"
    rf"|Consultative Conference|Parliament|Legislature)\b(?!\s+(?:[\w']+\s+)?(?i:{MEETING})\b))",
    re.I,
)
HEADING = re.compile(
    rf"\b(?:minutes|{MEETING})\s+(?:no\.?|number|#)\s*(?P<n>\d{{1,4}})"
    rf"|^\W*(?:the\s+)?(?:minutes of (?:the )?)?(?P<n2>{ENGLISH_ORDINAL})"
    rf"\s+(?:(?:regular|ordinary|special|annual|monthly|council|board|executive|plenary)\s+){{0,2}}{MEETING}",
    re.I,
)
TERM = re.compile(rf"\b(?P<n>{ENGLISH_ORDINAL})\s+(?:term|legislative (?:term|period)|legislature|parliament)\b", re.I)
ABOUT = re.compile(r"\b(?:convey|relay|transmit|stud(?:y|ied)|learn|spirit|implement|\bdiscuss)\w*", re.I)
"""From here on the numbers are those of other meetings."""
QUARTERS = re.compile(r"^\s*(?:quarter|district|ward|anniversary|floor|street|avenue|century|grade|national)", re.I)


def ordinal(story: Story) -> Found | None:
    """The number of the meeting within its term, year or series."""
    for naming in story.namings:
        words = story.of(naming.meeting)
        for shape in (MEETING_ORDINAL, NUMBERED):
            match = shape.search(words)
            if match and not _is_term(words, match):
                return _found(match, naming.meeting.start)
    return _numbered_heading(story)


def _numbered_heading(story: Story) -> Found | None:
    """Minutes count their meetings in a heading: "Minutes No. 7", "Meeting No. 12/2024", "214th Meeting"."""
    for block in [block for block in story.page.blocks if story.span.holds(block)][:5] if story.namings else []:
        words = story.of(block)
        match = HEADING.search(words) if len(words) <= 160 and not re.search(r"(?<!No)[.;]\s", words) else None
        if match:
            return _found(match, block.start)
    return None


def _is_term(words: str, match: re.Match[str]) -> bool:
    """ "the 14th CPPCC": the number counts the body's terms, unless a further one counts the meeting."""
    term = BODY_TERM.match(words, match.start()) or QUARTERS.match(words, match.end())
    return term is not None


def term(story: Story) -> Found | None:
    """The number of the body's term, where the meeting's own name has it."""
    for naming in story.namings:
        start, end = naming.meeting.start, naming.meeting.end + 90
        words = story.page.flow[start : min(end, naming.clause.end)]
        own = len(story.of(naming.meeting))
        purpose = re.search(r"\s+to\s+[a-z]", words[own:])
        words = words[: own + purpose.start()] if purpose else words
        study = ABOUT.search(words, own)
        words = words[: study.start()] if study else words
        match = OF_TERM.search(words) or BODY_TERM.search(words[:own]) or TERM.search(words)
        if match and not re.search(r"\bto (?:convey|study|learn|discuss)|\bspirit\b", words[: match.start()]):
            return _found(match, start)
        if naming.body:
            match = BODY_TERM.search(story.of(naming.body))
            if match:
                return _found(match, naming.body.start)
    return None


def _found(match: re.Match[str], offset: int) -> Found | None:
    key = next(name for name, value in match.groupdict().items() if value)
    number = english_number(match.group(key))
    span = Span(offset + match.start(key), offset + match.end(key))
    return Found(number, span, 0.85) if number else None
