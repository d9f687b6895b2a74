"""The day on which the meeting was held."""

import re

from remit.intake.reader.dates import Mention, day_of, mentions
from remit.intake.reader.found import Found, Span
from remit.intake.reader.story import Story

HELD = re.compile(
    r"\b(?:held|took place|met|convened|called to order|meeting|session|opened"
    r"|concluded|gathered|assembled|conference|summit|presided|attended)\b",
    re.I,
)
PURPOSE = re.compile(r"\bto (?:convey|study|learn|discuss|implement|relay)|\bspirit of\b|\bspeech\b", re.I)
SAME_DAY = re.compile(r"\bon the same (?:day|morning|afternoon|evening)\b", re.I)
NOT_THE_DAY = re.compile(
    r"\b(?:published|posted|updated|issued|next meeting[^.]*|previous[^.]*"
    r"|(?:the|approve|those|previous|and)\s+minutes of[^.]*|by|until|before"
    r"|dated|since|adjourned to|due|(?:at|to|for|until) the)\s*(?:\w+day,?\s*)?(?:on\s+)?$|^\s*date\s+$",
    re.I,
)
ABOUT_THE_PAGE = re.compile(
    r"^\s*(?:(?:first )?published|posted|updated|issued|released?|date \d|source|publication)",
    re.I,
)
DAY_LABEL = re.compile(r"^\s*(?:date(?: of meeting)?|meeting date|held(?: on)?|when)\s*[:\-]", re.I)
MINUTES = re.compile(r"\bminutes\b|\bagenda\b", re.I)
FIRST_SENTENCES = 6
HEAD_BLOCKS = 8


def find(story: Story) -> Found | None:
    """The date in the sentence that names the meeting; else in one that says it took place; else of the heading."""
    for span in _places(story):
        same = SAME_DAY.search(story.of(span))
        if same and story.first_held_on:
            start = span.start + same.start()
            return Found(
                story.first_held_on, Span(start, span.start + same.end()), 0.85, "the day of the first meeting"
            )
        for mention in mentions(story.page.flow, span.start, span.end):
            before = story.page.flow[max(span.start, mention.span.start - 60) : mention.span.start]
            if not NOT_THE_DAY.search(before) and not PURPOSE.search(before):
                day = _day(story, mention)
                if day or mention.year or mention.days_back is not None:
                    return day
    return None


def _day(story: Story, mention: Mention) -> Found | None:
    return day_of(mention, story.published_on)


def _places(story: Story) -> list[Span]:
    """Where to look, best first."""
    blocks = [block for block in story.page.blocks if story.span.holds(block)][:HEAD_BLOCKS]
    blocks = [block for block in blocks if not ABOUT_THE_PAGE.match(story.of(block))]
    labelled = [block for block in blocks if DAY_LABEL.match(story.of(block))]
    clauses = [_before_purpose(story, naming.clause) for naming in story.namings]
    told = [
        line
        for line in story.sentences[:FIRST_SENTENCES]
        if any(block.holds(line) for block in blocks) and HELD.search(story.of(line))
    ]
    short = [block for block in blocks if block.end - block.start <= 120] if story.namings else []
    minutes = MINUTES.search(story.page.flow[: story.span.start + 400]) is not None
    return labelled + clauses + short + told if minutes else clauses + labelled + told + short


def _before_purpose(story: Story, clause: Span) -> Span:
    """The clause up to what the meeting was for: dates in there belong to other meetings."""
    match = PURPOSE.search(story.of(clause))
    return Span(clause.start, clause.start + match.start()) if match else clause
