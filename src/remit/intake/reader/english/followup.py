"""What is to be done by whom and by when, where the page names a unit or a date."""

import re

from remit.intake.reader.dates import mentions
from remit.intake.reader.english.naming import HEAD
from remit.intake.reader.english.people import ROLE_WORD
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.page import Page
from remit.intake.reader.story import Story
from remit.intake.reader.table import tasks

ACTION = re.compile(
    r"(?:^|(?<=[.;]\s)|(?<=\s\[)|(?<=\())\s*(?:actions?(?: items?| points?"
    r"| required| by| on)?|AP|follow[- ]up|to do)\s*(?:[\d./-]+\s*)?[:\-]\s*(?P<rest>\S.*)$",
    re.I | re.S,
)
WHO_TO = re.compile(
    r"^(?P<who>(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr|Cllr|Cr)\.\s)?[A-Z][^.;:]{1,70}?)\s+(?:to"
    r"|will|shall|is to|are to)\s+(?P<what>(?!the\b|be\b|a\b|order\b)[a-z]\S*.*)$",
    re.S,
)
WILL = re.compile(
    r"^(?:The\s+)?(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Cllr|Cr)\.\s)?[A-Z][^.;:,]{1,60}?)\s+(?:will"
    r"|shall|is to|are to|(?:was|were|is|are|has been|have been) (?:asked|instructed"
    r"|requested|directed|tasked|invited) to|undertook to|offered to|volunteered to|promised to)\s+(?P<what>\S.*)$",
    re.S,
)
ASKED = re.compile(
    r"\b(?:directed|instructed|asked|requested|tasked|charged)\s+(?:the\s+)?(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Cllr|Cr)\.\s)?[A-Za-z][^.;:,]{1,60}?)\s+to\s+(?P<what>\S.*)$",
    re.S,
)
KEYS = (
    r"(?:responsible|responsibility|lead(?:ing)?|accountable|undertaking"
    r"|implementing|executing|organi[sz]ing|host)(?: units?| departments?"
    r"| bod(?:y|ies)| offices?| part(?:y|ies)| officers?| persons?| agenc(?:y"
    r"|ies)| leaders?)|responsible|lead|accountable|allocated to"
    r"|responsibility|owner|assigned to|action by|by whom|person responsible|due(?: date| by)?|deadline"
    r"|complet(?:ion|e)(?: (?:date|time|deadline|period|limit|time limit"
    r"|time frame))|time (?:limit|frame|requirement)|finish(?:ing)? time"
    r"|target date|timeline|timescale|by when|completed? by"
)
LABELS = re.compile(
    rf"\(?\b(?P<key>{KEYS})\s*:\s*(?P<value>[^;:()\n]{{2,90}}?)(?=\s*[;)\n\]]|\.\s|\.?$|,?\s*(?:due|deadline|responsible"
    r"|owner|completion|by when|target)\b)",
    re.I,
)
BY = re.compile(
    r"\b(?:by|before|no later than|not later than|on or before|in time for|at|to|for)\s+(?:the end of\s+)?(?=\S)", re.I
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
PERIOD = rf"(?:year|month|week|quarter|(?:{MONTHS})(?:\s+\d{{4}})?)"
MEETING_OF = rf"(?:next|following|(?:{MONTHS})(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?)"
DUE = re.compile(
    rf"\b(?:by|before|no later than|not later than|at|in time for|to|for)"
    rf"\s+(?P<due>(?:the\s+)?end of\s+(?:the\s+)?{PERIOD}"
    rf"|(?:the|its)\s+{MEETING_OF}\s+(?:regular\s+|ordinary\s+|council\s+|board\s+)?meeting)"
    r"|(?P<within>within\s+(?:\d+|two|three|four|six|ten|thirty|sixty|ninety)\s+(?:working\s+)?(?:days|weeks|months))",
    re.I,
)
MONTH_ALONE = re.compile(rf"\b(?:by|before|to the|for the)\s+(?P<due>(?:{MONTHS})\s+\d{{4}})\b(?!\s*,)")
WHO = re.compile(
    r"(?:the\s+)?(?:staff|officers?|management|administration|secretariat|clerk|chair)$|(?:Mr|Mrs|Ms|Dr|Cllr|Cr)\.?\s+[A-Z]",
    re.I,
)
NAMED = re.compile(
    r"(?!moved|resolved|motion|that\b|it\b)(?:the\s+)?(?:(?:[A-Z][\w.'/&-]*|of|and|the|for|staff|officers?|secretariat|clerk|chair"
    r"|management|administration|department|office)(?:\s+|$)){1,8}$"
)
"""Somebody's name, post or office: capitals, and the small words between them."""


def find(story: Story) -> list[Item]:
    """The follow-ups: tables of tasks, lines with "Action:", "Responsible: …; Due: …", and what somebody is to do."""
    found: list[Item] = [*tasks(story.page, story.span)]
    minutes = re.search(r"\bminutes\b|\bseconded\b|\bcalled to order\b", story.page.flow[:6000], re.I) is not None
    before: Span | None = None
    for sentence in story.sentences:
        story.page.deadline.check()
        labelled = _labelled(story.page, sentence, before)
        only = labelled is not None and LABELS.match(story.of(sentence).lstrip(" (")) is not None
        if only and labelled and found and _completes(found[-1], labelled):
            found[-1] = {key: found[-1][key] or labelled[key] for key in ("text", "responsible", "due")}
            continue
        items = [labelled or _action(story.page, sentence, before)]
        if items == [None]:
            items = [
                item for clause in _clauses(story.page, sentence) if (item := _clause(story.page, clause, minutes))
            ]
        found += [item for item in items if item and item["text"] and (item["responsible"] or item["due"])]
        before = before if only else sentence
    return found


def _completes(last: Item, labelled: Item) -> bool:
    """ "Responsible unit: …" and then "Deadline: …", each a sentence, speak of one task."""
    same = last["text"] is not None and labelled["text"] is not None and last["text"].span == labelled["text"].span
    both = (labelled["due"] and last["due"]) or (
        labelled["responsible"] and last["responsible"] and not labelled["due"]
    )
    return same and not both


def _clauses(page: Page, sentence: Span) -> list[Span]:
    """Cut at semicolons; without "first," and the like."""
    spans, start = [], sentence.start
    for mark in [*(match.start() for match in re.finditer(";", page.of(sentence))), sentence.end - sentence.start]:
        head = CLAUSE_LEAD.match(page.flow[start : sentence.start + mark])
        spans.append(Span(start + (head.end() if head else 0), sentence.start + mark))
        start = sentence.start + mark + 1
    return spans


CLAUSE_LEAD = re.compile(
    r"\s*(?:the (?:meeting|council|board)\s+\w+(?:\s+that)?\s*:?\s*)?(?:and\s+)?(?:(?:first"
    r"|second|third|fourth|fifth|finally)(?:ly)?,\s+|\(?\d{1,2}[.)]\s*)?",
    re.I,
)
RESPONSIBLE = re.compile(
    r"^(?:[Tt]he\s+)?(?P<who>[A-Z][^.;:,]{2,70}?)\s+(?:is|are|shall be|will be)\s+responsible for\s+(?P<what>\S.*)$"
    r"|^(?:[Tt]he\s+)?(?P<who2>[A-Z][^.;:,]{2,70}?)\s+(?:will|shall|should"
    r"|is to|to)\s+take the lead (?:in|on)\s+(?P<what2>\S.*)$",
    re.S,
)


def _clause(page: Page, clause: Span, minutes: bool) -> Item | None:
    match = RESPONSIBLE.match(page.of(clause))
    if match:
        number = "" if match.group("who") else "2"
        who = match.group(f"who{number}")
        if HEAD.search(who) or ROLE_WORD.search(who):
            start = clause.start
            named = page.found(start + match.start(f"who{number}"), start + match.end(f"who{number}"), 0.85)
            return _item(page, start + match.start(f"what{number}"), clause.end, named)
    return _led(page, clause) or _promised(page, clause, minutes)


def _labelled(page: Page, line: Span, before: Span | None) -> Item | None:
    words = page.of(line)
    labels = list(LABELS.finditer(words))
    if not labels:
        return None
    values: Item = {"text": None, "responsible": None, "due": None}
    for label in labels:
        key = (
            "responsible"
            if re.match("resp|lead|own|acc|assig|action|by whom|person", label.group("key"), re.I)
            else "due"
        )
        start = line.start + label.start("value")
        values[key] = values[key] or page.found(start, start + len(label.group("value").rstrip(" .")), 0.9)
    text = page.trimmed(line.start, line.start + labels[0].start(), "(.;:,-[")
    if text is None and before is not None:
        text = page.trimmed(before.start, before.end, ".;:,")
    text = _without_number(page, text) if text else None
    return {**values, "text": page.found(text.start, text.end, 0.85) if text else None}


def _without_number(page: Page, span: Span) -> Span:
    number = re.match(r"(?:\(?(?:\d+|[a-z])[.)]|[•*·]|action\s*(?:\d+)?:)\s*", page.of(span), re.I)
    return Span(span.start + number.end(), span.end) if number else span


def _action(page: Page, line: Span, before: Span | None) -> Item | None:
    match = ACTION.search(page.of(line))
    if not match:
        return None
    start = line.start + match.start("rest")
    who = WHO_TO.match(page.flow[start : line.end])
    if who is None and (told := _told_before(page, line, before, match)):
        return told
    responsible = page.found(start + who.start("who"), start + who.end("who"), 0.85) if who else None
    start += who.start("what") if who else 0
    return _item(page, start, line.end, responsible)


def _told_before(page: Page, line: Span, before: Span | None, match: re.Match[str]) -> Item | None:
    """ "Report the broken stile. Action: Clerk": the label only says who, and by when."""
    start = line.start + match.start("rest")
    due = day_due(page, start, line.end)
    end = line.end
    if due and due.span:
        end = start + min(
            [cut.start() for cut in BY.finditer(page.flow[start : due.span.end])] or [due.span.start - start]
        )
    who = page.trimmed(start, end, ".;:,()[] ")
    if who is None or len(page.of(who).split()) > 6:
        return None
    named = page.of(who)
    if not (
        ROLE_WORD.search(named)
        or HEAD.search(named)
        or WHO.search(named)
        or re.fullmatch(r"(?:[A-Z][\w.'-]*\s?){1,4}|[A-Z]{2,4}", named)
    ):
        return None
    own = page.trimmed(line.start, line.start + match.start(), ".;:,([ ")
    text = own or (page.trimmed(before.start, before.end, ".;:,") if before else None)
    if text is None:
        return None
    text = _without_number(page, text)
    return {
        "text": page.found(text.start, text.end, 0.8),
        "responsible": page.found(who.start, who.end, 0.85),
        "due": due,
    }


def _promised(page: Page, line: Span, minutes: bool) -> Item | None:
    """ "The Secretariat will circulate the report by 15 July": with a date, or asked of somebody in minutes."""
    line = _without_number(page, line)
    words = page.of(line)
    match = WILL.match(words) or ASKED.search(words) or (WHO_TO.match(words) if minutes else None)
    if not match:
        return None
    who = match.group("who")
    if not NAMED.match(who) or not (HEAD.search(who) or ROLE_WORD.search(who) or WHO.search(who)):
        return None
    start = line.start + match.start("what")
    asked = minutes and (
        match.re is WHO_TO
        or re.search(
            r"\b(?:was|were) (?:asked|instructed"
            r"|directed|requested|tasked)|\b(?:undertook|offered|volunteered"
            r"|promised) to",
            words,
        )
    )
    item = _item(page, start, line.end, page.found(line.start + match.start("who"), line.start + match.end("who"), 0.8))
    return item if item["due"] or asked else None


LED = re.compile(
    r"(?:[,(]\s*(?:(?:which|this|and)\s+)?(?:(?:is|are|will)\s+)?(?:to\s+)?(?:be\s+)?|\b(?:to|shall|will) be )(?:led"
    r"|undertaken|handled|implemented|carried out|organi[sz]ed|completed"
    r"|coordinated)"
    r"\s+by\s+(?:the\s+)?(?P<who>[A-Z][^.;:,()]{2,70}?)(?=\s+(?:and\s+(?:to be )?(?:completed"
    r"|finished)|by|before|with|in|no later)\b|[.;,)]|$)"
    r"|[,(]\s*with\s+(?:the\s+)?(?P<who2>[A-Z][^.;:,()]{2,70}?)\s+(?:taking the lead"
    r"|in charge|responsible|as the (?:lead|responsible))",
)


def _led(page: Page, line: Span) -> Item | None:
    """ "Rebuild the steps, led by the District Works Bureau, before 30 June"."""
    match = LED.search(page.of(line))
    key = "who" if match and match.group("who") else "who2"
    if match is None or not (HEAD.search(match.group(key)) or ROLE_WORD.search(match.group(key))):
        return None
    text = page.trimmed(line.start, line.start + match.start(), ".,;:( ")
    text = _without_number(page, text) if text else None
    return {
        "text": page.found(text.start, text.end, 0.75) if text else None,
        "responsible": page.found(line.start + match.start(key), line.start + match.end(key), 0.85),
        "due": day_due(page, line.start, line.end),
    }


def _item(page: Page, start: int, end: int, responsible: Found | None) -> Item:
    """The task from here to the words that say by when."""
    due = day_due(page, start, end)
    if due and due.span:
        by = [*BY.finditer(page.flow, start, due.span.start + 1)]
        end = by[-1].start() if by else due.span.start
    text = page.trimmed(start, end, ".,;:()[]")
    return {"text": page.found(text.start, text.end, 0.8) if text else None, "responsible": responsible, "due": due}


def day_due(page: Page, start: int, end: int) -> Found | None:
    """The day, period or meeting by which something is to be done."""
    for by in BY.finditer(page.flow, start, end):
        if by.group().split()[0].lower() in ("at", "to", "for"):
            continue
        for mention in mentions(page.flow, by.end(), min(end, by.end() + 40)):
            return page.found(mention.span.start, mention.span.end, 0.85)
    for shape in (DUE, MONTH_ALONE):
        match = shape.search(page.flow, start, end)
        if match:
            key = "due" if match.groupdict().get("due") else "within"
            return page.found(match.start(key), match.end(key), 0.8)
    return None
