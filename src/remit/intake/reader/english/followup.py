"""What is to be done by whom and by when, where the page names a unit or a date."""

import re

from remit.intake.reader.dates import mentions
from remit.intake.reader.english.naming import HEAD
from remit.intake.reader.english.people import ROLE_WORD
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.page import Page
from remit.intake.reader.story import Story

ACTION = re.compile(
    r"^\s*(?:actions?(?: items?| points?)?|follow[- ]up|to do)\s*(?:\d+\s*)?[:\-]\s*(?P<rest>\S.*)$",
    re.I | re.S,
)
WHO_TO = re.compile(r"^(?P<who>(?:the\s+)?[A-Z][^.;:]{1,70}?)\s+(?:to|will|shall|is to|are to)\s+(?P<what>\S.*)$", re.S)
WILL = re.compile(
    r"^(?:The\s+)?(?P<who>[A-Z][^.;:,]{1,60}?)\s+(?:will|shall|is to|are to|was (?:asked|instructed|requested) to)\s+"
    r"(?P<what>\S.*)$",
    re.S,
)
LABELS = re.compile(
    r"\(?\b(?P<key>(?:responsible|lead)(?: unit| department| body| office| party| officer| person)?|owner|due"
    r"(?: date)?|deadline|completion date|by when|completed? by)\s*:\s*(?P<value>[^;:()\n]{2,90}?)(?=\s*[;)\n]"
    r"|\.\s|\.?$|,\s*(?:due|deadline|responsible|owner))",
    re.I,
)
BY = re.compile(r"\b(?:by|before|no later than|not later than)\s+(?:the end of\s+)?(?=\S)", re.I)


def find(story: Story) -> list[Item]:
    """The follow-ups: lines that begin with "Action:", and sentences with "Responsible: …; Due: …"."""
    found: list[Item] = []
    for block in [block for block in story.page.blocks if story.span.holds(block)]:
        story.page.deadline.check()
        for sentence in [line for line in story.sentences if block.holds(line)]:
            item = _labelled(story.page, sentence) or _action(story.page, sentence) or _promised(story.page, sentence)
            if item and item["text"] and (item["responsible"] or item["due"]):
                found.append(item)
    return found


def _labelled(page: Page, line: Span) -> Item | None:
    words = page.of(line)
    labels = list(LABELS.finditer(words))
    if not labels:
        return None
    values: Item = {"text": None, "responsible": None, "due": None}
    for label in labels:
        key = "responsible" if re.match("resp|lead|own", label.group("key"), re.I) else "due"
        start = line.start + label.start("value")
        values[key] = page.found(start, start + len(label.group("value").rstrip(" .")), 0.9)
    text = page.trimmed(line.start, line.start + labels[0].start(), "(.;:,-")
    text = _without_number(page, text) if text else None
    return {**values, "text": page.found(text.start, text.end, 0.85) if text else None}


def _without_number(page: Page, span: Span) -> Span:
    number = re.match(r"(?:\(?\d+[.)]|action\s*(?:\d+)?:)\s*", page.of(span), re.I)
    return Span(span.start + number.end(), span.end) if number else span


def _action(page: Page, line: Span) -> Item | None:
    match = ACTION.match(page.of(line))
    if not match:
        return None
    start, end = line.start + match.start("rest"), line.end
    who = WHO_TO.match(page.flow[start:end])
    responsible = page.found(start + who.start("who"), start + who.end("who"), 0.85) if who else None
    if who:
        start += who.start("what")
    due = _due(page, start, end)
    if due and due.span:
        by = list(BY.finditer(page.flow, start, due.span.end))
        end = by[-1].start() if by else end
    text = page.trimmed(start, end, ".,;:")
    return {"text": page.found(text.start, text.end, 0.85) if text else None, "responsible": responsible, "due": due}


def _promised(page: Page, line: Span) -> Item | None:
    """ "The Secretariat will circulate the report by 15 July": only where a date is named."""
    match = WILL.match(page.of(line))
    if not match or not (HEAD.search(match.group("who")) or ROLE_WORD.search(match.group("who"))):
        return None
    start = line.start + match.start("what")
    due = _due(page, start, line.end)
    if due is None or due.span is None:
        return None
    text = page.trimmed(start, [*BY.finditer(page.flow, start, due.span.start + 1)][-1].start(), ".,;:")
    return {
        "text": page.found(text.start, text.end, 0.75) if text else None,
        "responsible": page.found(line.start + match.start("who"), line.start + match.end("who"), 0.8),
        "due": due,
    }


def _due(page: Page, start: int, end: int) -> Found | None:
    for by in BY.finditer(page.flow, start, end):
        for mention in mentions(page.flow, by.end(), min(end, by.end() + 40)):
            return page.found(mention.span.start, mention.span.end, 0.85)
    return None
