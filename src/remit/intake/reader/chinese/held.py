"""The day on which the meeting was held."""

import re
from datetime import timedelta

from remit.intake.reader.dates import Mention, day_of, mentions
from remit.intake.reader.found import Found, Span
from remit.intake.reader.story import Story

LABEL = re.compile(r"^\s*(?:会议|召开|开会)?(?:时间|日期)\s*[:：]")
PURPOSE = re.compile(r"传达|学习|精神|听取|研究|审议|部署")
HELD = re.compile(r"召开|举行|主持|会议")
HEAD_BLOCKS = 10
SAME_DAY = re.compile("同日|当日|当天|随后|会后")
DAY_ALONE = re.compile(
    r"^\s*(?:本[报网]讯(?:\([^()]{0,20}\))?)?\s*(?:本月)?(?P<day>[12]?\d|3[01])日(?=上午|下午|晚|，|\s|召|举)"
)
FIRST_SENTENCES = 4


def find(story: Story) -> Found | None:
    """The date in the sentence that names the meeting, before what it was for; else on a line "时间：…"."""
    partial: Mention | None = None
    for span in _places(story):
        same = SAME_DAY.search(story.of(span))
        if same and story.first_held_on:
            start = span.start + same.start()
            return Found(
                story.first_held_on, Span(start, span.start + same.end()), 0.85, "the day of the first meeting"
            )
        mention = next(mentions(story.page.flow, span.start, span.end), None) or _day_alone(story, span)
        if mention and (partial is None or (mention.month, mention.day) == (partial.month, partial.day)):
            day = day_of(mention, story.published_on)
            if day or mention.year or mention.days_back is not None:
                return day
            partial = mention
    return None


def _day_alone(story: Story, span: Span) -> Mention | None:
    """ "8日上午": the month is that of publication, or the one before."""
    match, published = DAY_ALONE.match(story.of(span)), story.published_on
    if match is None or published is None:
        return None
    day = int(match.group("day"))
    month = published.replace(day=1) if day <= published.day else published.replace(day=1) - timedelta(days=1)
    return Mention(Span(span.start + match.start("day"), span.start + match.end()), None, month.month, day)


def _places(story: Story) -> list[Span]:
    blocks = [block for block in story.page.blocks if story.span.holds(block)][:HEAD_BLOCKS]
    labelled = [
        block
        for block in blocks
        if LABEL.match(story.of(block)) and "会议" in story.page.flow[: story.span.start + 400]
    ]
    told = [line for line in story.sentences[:FIRST_SENTENCES] if HELD.search(story.of(line))]
    clauses = [_before_purpose(story, naming.clause) for naming in story.namings]
    return (
        clauses
        + [line for line in labelled if "发布" not in story.of(line)]
        + [_before_purpose(story, line) for line in told]
    )


def _before_purpose(story: Story, clause: Span) -> Span:
    match = PURPOSE.search(story.of(clause))
    return Span(clause.start, clause.start + match.start()) if match else clause
