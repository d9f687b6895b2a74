"""Where an English page names its meeting, and where on the page one meeting ends and the next begins."""

import re
from collections.abc import Iterator

from remit.intake.reader.english.words import BODY_HEADS, HOLD, MEETING
from remit.intake.reader.found import Span
from remit.intake.reader.numbers import ENGLISH_ORDINAL
from remit.intake.reader.page import Page
from remit.intake.reader.story import Naming, Story

NAME = (
    rf"(?:(?!\b(?:to|in order|where|which|who|that|at which)\b)[^.;:]){{0,130}}?\b{MEETING}s?\b(?:\s*\(\s*"
    r"(?:enlarged|expand|expanded|expansion|extended)\s*\))?(?:\s+(?:meeting|conference)\b)?"
)
ACTIVE = re.compile(
    rf"\b(?:has |have |jointly |recently |also |successfully )*{HOLD}\s+(?P<meeting>(?:an?|the|its|their"
    rf"|another)?\b{NAME})",
    re.I,
)
PASSIVE = re.compile(
    rf"(?P<meeting>\b(?:an?|the)\s{NAME}(?:\s+of\s+(?P<body>(?:the\s+)?[^.;:]{{3,120}}?))?)\s*,?\s+(?:was|were"
    r"|is|has been)\s+"
    r"(?:\w+ly\s+)?(?:held|convened|called|opened|chaired|presided|conducted)\b|"
    rf"(?P<meeting2>\b(?:an?|the)\s{NAME}(?:\s+of\s+(?P<body2>(?:the\s+)?[^.;:]{{3,120}}?))?)\s+(?:took place"
    r"|convened)\b",
    re.I,
)
PRESIDED = re.compile(
    r"\b(?:presided over|presided at|presides over|chaired|chairs|hosted|called)\s+(?P<meeting>(?:an?"
    rf"|the|this)\b{NAME}"
    r"(?:\s+of\s+(?P<body>(?:the\s+)?[^.;:,]{3,120}?))?)(?=\s+(?:to order|to|on|in|at|held|and)\b|[.,;:]|$)",
    re.I,
)
BODY_MINUTES = re.compile(
    r"^\W*(?P<meeting>(?:(?:draft |approved |unconfirmed )?minutes(?: of"
    r"| for|:|\s+-)\s+(?:the\s+)?)(?P<body>[^.;:\n]{3,100}?))(?=\s*(?:,|\bheld\b"
    r"|-|\(|$|\d))"
    r"|^\W*(?P<meeting2>(?P<body2>[A-Z][^.;:\n,]{3,90}?)\s*(?:-\s*|:\s*|,\s*)?(?:draft "
    r"|approved |unconfirmed )?(?:minutes|record of (?:decisions|proceedings)"
    r"|summary of (?:decisions|proceedings)))\b",
    re.I,
)
"""A heading that names the body and not the word meeting: "Harbour Board Minutes"."""
BODY_DATE = re.compile(
    r"^\W*(?P<meeting>(?P<body>[A-Z][^.;:\n,]{3,90}?))\s*[,-]\s*(?=(?:\w{3,9}day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8},?\s+\d{4}|[A-Z][a-z]{2,8}\s+\d{1,2},?\s+\d{4})\W*$)"
)
"""A heading of a body and a day: "Fisheries Council, 23 September 2024"."""
AT = re.compile(
    rf"\bat\s+(?P<meeting>(?:an?|the|its)\s{NAME}(?:\s+of\s+(?P<body>(?:the\s+)?[^.;:]{{3,120}}?))?)\s*,?\s+(?:duly\s+)?(?:held|called|convened|on)\b",
    re.I,
)
MET = re.compile(
    r"\b(?:met|gathered|assembled|convened|sat)\s+(?P<meeting>(?:in|for|as)\s+(?:an?\s+|its\s+)?[\w\s-]{0,40}?(?:session|meeting)\b)?",
    re.I,
)
HEADING = re.compile(
    r"(?P<meeting>\b(?:draft |joint |final |approved |adopted |unconfirmed )?(?:minutes"
    r"|summary|record|readout|notes|communiqu[eé]|outcomes?|report"
    rf"|proceedings)\s+of\s+(?:the\s+|an?\s+)?{NAME}"
    r"(?:\s+of\s+(?P<body>(?:the\s+)?[^.;:\n]{3,120}?))?)(?=\s*(?:,|\bheld\b|\bon\b|-|\(|$))|"
    rf"(?P<meeting2>{NAME}\s+(?:draft\s+|approved\s+)?(?:minutes|readout|summary)\b)",
    re.I,
)
LEAD = re.compile(
    r"^(?:(?:on|in|at|recently|yesterday|today|during|following|this|last|earlier|by|from|after|under"
    r"|a few days ago|not long ago)\b[^,]{0,90},\s*(?:\d{4},?\s+)?"
    r"|(?:recently|yesterday|today|on (?:the )?(?:morning|afternoon|evening) of [\w ]{3,20}?(?=\sthe\b)"
    r"|on \w+ \d{1,2}(?=\s+the\b))\s+|date \S+\s+)+",
    re.I,
)
TAIL = re.compile(
    r"(?:\s|,)+(?:recently|today|yesterday|also|then|will|has|have|jointly|successfully|solemnly"
    r"|on (?:the )?(?=\d|\w+day|\w+ \d|morning|afternoon|evening)[\w ,]{3,40}|this (?:morning|afternoon|week))$",
    re.I,
)
ORGAN = re.compile(
    r"(?:(?:leading |leadership )?party (?:leadership )?(?:group|committee"
    r"|branch|working committee)|standing committee|board|executive committee)"
    r" of (?:the )?[A-Z]"
)
DATELINE = re.compile(
    r"^(?:[A-Z][A-Z .'-]{2,30}(?:,[^-]{2,30})?|[A-Z][a-z]+, \d{1,2} [A-Z][a-z]+(?: \d{4})?)"
    r"\s*(?:\([^()]{2,30}\)\s*)?-+\s+"
    r"|^\W*(?:\d+\.\s+)?we,\s+(?=the\b)",
    re.I,
)
LOW_BODY = re.compile(
    r"(?:provincial|municipal|county|district|city|town|township|subdistrict|state|national|regional|village)\s+(?:[a-z]+\s+){0,4}"
    r"(?:government|committee|bureau|department|commission|office|council|congress|federation|association|branch)"
)
"""As poor translations write bodies."""
PLACE = re.compile(
    r"(?:[A-Z][\w'-]*\s){1,3}(?:County|City|District|Town|Township|Subdistrict|Street|Village|Province|Prefecture|Banner)"
)
"""A place that holds a meeting stands for its government."""
COUNTED = re.compile(rf"{ENGLISH_ORDINAL}\s+(?=[A-Z])", re.I)
ARTICLE = re.compile(r"^(?:the|an?|our)\s+", re.I)
HEAD = re.compile(rf"\b(?:{BODY_HEADS})\b|\b(?:{BODY_HEADS.upper()})\b")
NOT_A_BODY = re.compile(
    r"\b(?:the|this) (?:meeting|session|conference)\b|\bwho\b|\bwhich\b|\bpresided\b|\bchaired\b|\bthat\b",
    re.I,
)
MINUTES = re.compile(
    r"(?:draft |approved |adopted |unconfirmed )?minutes\b|[\w ]{0,40}\bmeeting minutes$"
    r"|(?:record|notes|summary) of\b|meeting held\b"
    r"|(?:.{3,80}\s-+\s+|.{3,80},\s+)?(?:regular|special|ordinary|annual"
    r"|monthly|emergency|extraordinary|regular \w+|special \w+) (?:meeting"
    r"|session)\b",
    re.I,
)
FIRST_SENTENCES = 6


def stories(page: Page, headline: Span | None) -> list[Story]:
    """The meetings that the page tells of, in its order; one at least, if only a blank one."""
    whole = Span(0, len(page.text))
    starts = _openings(page, headline)
    if len(starts) < 2:
        return [Story(page, whole, tuple(_namings(page, whole, headline)), headline)]
    told = []
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else whole.end
        part = Span(0 if number == 0 else start, end)
        own = headline if number == 0 else None
        told.append(Story(page, part, tuple(_namings(page, part, own)), own))
    return told


SECOND = re.compile(
    r"^(?:minutes\s*\n(?=[^.;]{0,160}(?:meeting|session))|(?:draft |approved )?minutes of (?:the "
    rf"|an? ){NAME}|[A-Z][^.;:\n]{{3,80}} (?:meeting"
    rf"|session) minutes$|on the (?:same|following) (?:day|morning|afternoon|evening), [^.;]{{3,120}}? {HOLD} "
    rf"(?:an?|the|its) {NAME})",
    re.I,
)


def _openings(page: Page, headline: Span | None) -> list[int]:
    """Where a meeting begins: the head of the page, and each later heading of minutes or "on the same day … held"."""
    found = [0]
    for block in page.blocks:
        later = block.start > 400 and (headline is None or block.start > headline.end)
        if later and SECOND.match(page.flow[block.start : block.start + 300].lstrip()):
            found.append(block.start)
    return found


def _namings(page: Page, part: Span, headline: Span | None) -> Iterator[Naming]:
    """The opening sentences' namings, then the headline's."""
    start = headline.end if headline else part.start
    found, count = False, 0
    for sentence in page.told(part):
        if sentence.start < start:
            continue
        naming = naming_in(page, sentence)
        if naming:
            found = found or naming.body is not None
            yield naming
        count += 1
        if count >= FIRST_SENTENCES:
            break
    if headline:
        naming = naming_in(page, headline)
        if naming:
            found = found or naming.body is not None
            yield naming
    if not found:
        yield from _heading_lines(page, part)


def _heading_lines(page: Page, part: Span) -> Iterator[Naming]:
    """Minutes whose heading is cut into lines: one says "minutes", one is the body's name."""
    lines = [block for block in page.blocks if part.holds(block)][:5]
    minutes = next((line for line in lines if MINUTES.match(page.of(line).strip())), None)
    for line in lines:
        words = page.of(line).strip()
        end = line.start + len(re.split(r",|\s-+\s", page.of(line), maxsplit=1)[0])
        plain = len(words) <= 100 and not any(mark in words for mark in ".:;")
        plain = plain and not re.search(
            r"\b(?:minutes|meeting|session|record|notes)\b", page.flow[line.start : end], re.I
        )
        body = trimmed_body(page, line.start, end) if minutes and plain else None
        if minutes and body:
            yield Naming(minutes, minutes, body)
            return


def naming_in(page: Page, sentence: Span) -> Naming | None:
    """The naming in one sentence or heading."""
    words = page.of(sentence)
    for shape in (HEADING, PRESIDED, ACTIVE, PASSIVE, AT, BODY_MINUTES, BODY_DATE):
        match = shape.search(words)
        if match:
            naming = _naming(page, sentence, match, shape)
            if naming:
                return naming
    return _met(page, sentence)


def _naming(page: Page, sentence: Span, match: re.Match[str], shape: re.Pattern[str]) -> Naming | None:
    parts = match.groupdict()
    key = "meeting" if parts.get("meeting") else "meeting2"
    meeting = page.trimmed(sentence.start + match.start(key), sentence.start + match.end(key))
    if meeting is None:
        return None
    body = None
    if shape is ACTIVE:
        body = body_before(page, sentence.start, sentence.start + match.start())
        if body is None and not HEAD.search(page.of(meeting)):
            return None
    named = "body" if parts.get("body") else "body2"
    if shape in (BODY_MINUTES, BODY_DATE) and not (
        parts.get(named) and trimmed_body(page, sentence.start + match.start(named), sentence.start + match.end(named))
    ):
        return None
    if body is None and parts.get(named):
        body = trimmed_body(page, sentence.start + match.start(named), sentence.start + match.end(named))
    if body is None:
        body = body_in_name(page, meeting)
    return Naming(sentence, meeting, body)


def _met(page: Page, sentence: Span) -> Naming | None:
    match = MET.search(page.of(sentence))
    if not match:
        return None
    body = body_before(page, sentence.start, sentence.start + match.start())
    if body is None:
        return None
    start, end = match.span("meeting") if match.group("meeting") else match.span()
    return Naming(sentence, Span(sentence.start + start, sentence.start + end), body)


def body_before(page: Page, start: int, end: int) -> Span | None:
    """The body that is the subject of what comes next."""
    words = page.flow[start:end]
    dateline = DATELINE.match(words)
    if dateline and (
        words[: dateline.end()].isupper()
        or dateline.group().lower().lstrip(" .0123456789").startswith("we,")
        or re.search(r"\d", dateline.group())
    ):
        start, words = start + dateline.end(), words[dateline.end() :]
    lead = LEAD.match(words)
    if lead:
        start, words = start + lead.end(), words[lead.end() :]
    while tail := TAIL.search(words.rstrip(" ,")):
        words = words[: tail.start()]
    place = page.trimmed(start, start + len(words), ",")
    if place and PLACE.fullmatch(page.of(place)):
        return place
    return trimmed_body(page, start, start + len(words))


def trimmed_body(page: Page, start: int, end: int) -> Span | None:
    """A body's name without its article; None where the words name no body."""
    span = page.trimmed(start, end, ",")
    if span is None:
        return None
    article = ARTICLE.match(page.of(span))
    if article:
        span = Span(span.start + article.end(), span.end)
    number = COUNTED.match(page.of(span))
    span = Span(span.start + number.end(), span.end) if number else span
    words = page.of(span)
    cut = re.search(r"\s+(?:held|on|at)\s+(?=\w+\s?\d|the\s\d|\w+day\b)|,?\s+\w+day,", words)
    if cut:
        span = Span(span.start, span.start + cut.start())
        words = page.of(span)
    if ORGAN.match(words) and HEAD.search(words) and len(words) <= 140 and not NOT_A_BODY.search(words):
        return span
    good = len(words) <= 140 and HEAD.search(words) and not NOT_A_BODY.search(words)
    return span if (good and words[:1].isupper()) or LOW_BODY.fullmatch(words) else None


KIND_LEAD = re.compile(
    r"^(?:(?:draft|approved)\s+)?(?:(?:minutes|summary|record|readout)\s+of\s+)?(?:(?:the|an?|its)\s+)?"
    r"(?:(?:annual|regular|special|ordinary|extraordinary|monthly)\s+)*",
    re.I,
)
KIND_TAIL = re.compile(
    r"(?:^|\s)*(?:'s\s+)?(?:\(?\b(?:regular|special|ordinary|annual|monthly|quarterly|weekly|extraordinary"
    r"|emergency|plenary|enlarged|expanded|extended|expand|executive|regularly"
    r"|scheduled|general|theoretical|theory|study|learning|collective|work|working|standing|full|public|open"
    r"|business|organi[sz]ational|draft|approved|\d{4}|\d{1,4}(?:st|nd|rd|th)|"
    rf"{MEETING}|minutes|readout|summary)\b\s?\)?|-|,)$",
    re.I,
)


def body_in_name(page: Page, meeting: Span) -> Span | None:
    """The body whose name begins the meeting's: "the Harbour Board special meeting"."""
    words = page.of(meeting)
    several = re.search(rf"{MEETING}\s+and\s+the\b", words)
    if several:
        meeting = Span(meeting.start, meeting.start + several.end())
        words = re.sub(r"\s+and\s+the$", "", page.of(meeting))
    of = re.search(rf"{MEETING}\s+of\s+(?=(?:the\s+)?[A-Z])", words)
    if of:
        return trimmed_body(page, meeting.start + of.end(), meeting.end)
    start = meeting.start
    lead = KIND_LEAD.match(words)
    if lead:
        start, words = start + lead.end(), words[lead.end() :]
    while match := KIND_TAIL.search(words.rstrip()):
        words = words[: match.start()]
    return trimmed_body(page, start, start + len(words))
