"""What the meeting required, one requirement each, without the words that lead in."""

import re

from remit.intake.reader.english.attendance import PRESENT
from remit.intake.reader.english.followup import day_due
from remit.intake.reader.found import Found, Span, once
from remit.intake.reader.story import Story

MARK = re.compile(
    r"\b(?:(?:it is|is|are) (?:also |further )?(?:necessary|essential|imperative|required)|necessary (?:to"
    r"|for)|must|should|shall|ought to|have to|has to|need(?:s|ed)? (?:to|for)|the need\b|necessity (?:of|to)"
    r"|importance of|efforts? (?:must|should)|we will)\b",
    re.I,
)
WEAK = (
    r"(?:stress(?:ed|es)|emphasi[sz](?:ed|es)|point(?:ed|s) out|not(?:ed|es)|stat(?:ed|es)|sa(?:id|ys)"
    r"|highlight(?:ed|s)|underlin(?:ed|es)|underscor(?:ed|es)|address(?:ed|es)|added|believed|held|reiterated"
    r"|made (?:it )?clear|clarif(?:ied|ies)|proposed|remind(?:ed|s)|recall(?:ed|s)|insist(?:ed|s)|warn(?:ed|s))"
)
STRONG = (
    r"(?:require[sd]?|demand(?:ed|s)|call(?:ed|s) (?:for|on|upon)|urge[sd]?|ask(?:ed|s)|instruct(?:ed|s)"
    r"|request(?:ed|s)|direct(?:ed|s)|recommend(?:ed|s)?|call (?:for|on|upon))"
)
SUBJECT = (
    r"(?:(?:additionally|furthermore|moreover|finally|also|first|second|third|lastly|then|in addition"
    r"|at the meeting|during the meeting|at the same time|in terms of [^,]{3,60}"
    r"|on [a-z][^,]{2,60}|as for [^,]{3,60}|with regard to [^,]{3,60}|concerning [^,]{3,60}"
    r"|regarding [^,]{3,60})\s*,\s*)?"
)
LEAD = re.compile(
    rf"^{SUBJECT}(?:(?P<who>[^,.;:]{{2,90}}?(?:,[^,.;:]{{2,60}},)?)\s+)?(?:also\s+|further\s+|specifically\s+"
    rf"|strongly\s+|then\s+)*(?:(?P<weak>{WEAK})|(?P<strong>{STRONG}))"
    rf"(?:\s+and\s+(?:{WEAK}|{STRONG}))?(?:\s+that\b|\s*:|\s*,)?\s*(?P<rest>\S.*)$",
    re.I | re.S,
)
LISTED = re.compile(
    r"^(?:[^.;:]{0,20}\bkey (?:points|tasks|requirements)\b[^.;:]{0,60}?\b(?:included?|were|are)\b:?\s*"
    r"|the meeting (?:also\s+)?(?:aimed|resolved|sought) to\s+"
    r"|[^.;:]{0,40}\b(?:emphasis|stress|importance) (?:was (?:also )?(?:placed|put|laid) )?on\s+)(?P<rest>\S.*)$",
    re.I | re.S,
)
PASSIVE = re.compile(
    rf"^{SUBJECT}it was (?:also |further )?(?:{WEAK}|required|demanded)\s+(?:that\s+|(?P<strong>to\s+))?"
    r"(?P<rest>\S.*)$",
    re.I | re.S,
)
ENUMERATED = re.compile(r"^(?:\(?\d+[.)]\s*|(?:first|second|third|fourth|fifth|firstly|secondly|thirdly)\s*,\s*)", re.I)
COLLECTIVE_SUBJECT = re.compile(
    r"\b(?:meeting|council|board|committee|members|session|conference|commission|cabinet|assembly|participants"
    r"|ministers)\b",
    re.I,
)
SPLIT = re.compile(r";\s*(?:and\s+)?(?:that\s+)?|,?\s+and that\s+|,\s+(?=(?:second|third|fourth|fifth)(?:ly)?,\s)")
POINTS = re.compile(
    r"^(?:[^.;:,]{0,40}\b(?:points?|requirements|aspects|tasks)\s*:\s*|(?:the need to|that)?\s*:\s*(?=\d|first))", re.I
)
THAT = re.compile(
    rf"^[^.;:]{{0,160}}?\b(?:{WEAK}|{STRONG})(?:\s+and\s+(?:{WEAK}|{STRONG}))?(?:\s+\w+ly)?(?:\s+(?:the\s+)?\w+){{0,3}}?\s+that\s+"
    r"(?P<rest>\S.*)$",
    re.I | re.S,
)
LOOSE = re.compile(r"\bimportance of\b|\bthe need\b", re.I)
DECIDED = re.compile(r"\b(?:resolved|motion|moved|seconded|carried|voted|approved|adopted|agreed to|decided)\b", re.I)
TASK = re.compile(r"(?:request|instruct|direct)", re.I)
"""With a date it is a task, not a requirement."""
MINUTES = re.compile(r"\bcalled (?:the [^.]{3,80} )?to order\b|\bseconded\b|\bmotion carried\b", re.I)
REPORTED = re.compile(r"\b(?:next meeting|adjourn|apologies|minutes)\b|\baction\s*:", re.I)


def find(story: Story) -> list[Found]:
    """The requirements in the order of the page, each as written."""
    minutes = any(PRESENT.match(story.of(block)) for block in story.page.blocks[:20])
    minutes = minutes or MINUTES.search(story.page.flow[:4000]) is not None
    opening = {naming.clause for naming in story.namings}
    found: list[Found | None] = []
    for sentence in story.sentences:
        if sentence not in opening:
            found += [_found(story, piece) for piece in _required(story, sentence, minutes)]
    return once(found)


def _required(story: Story, sentence: Span, minutes: bool) -> list[Span]:
    """The parts of one sentence that ask for something."""
    words = story.of(sentence)
    if REPORTED.search(words) or (minutes and DECIDED.search(words)):
        return []
    listed = LISTED.match(words)
    if listed:
        return [Span(sentence.start + listed.start("rest"), sentence.end)]
    lead = PASSIVE.match(words) or LEAD.match(words) or THAT.match(words)
    if lead and _is_lead(lead):
        start = lead.start("rest")
        strong = lead.groupdict().get("strong")
        if strong and TASK.match(strong) and day_due(story.page, sentence.start + start, sentence.end):
            return []
        if minutes and not (strong and COLLECTIVE_SUBJECT.search(lead.group("who") or "")):
            return []
        return _clauses(story, Span(sentence.start + start, sentence.end), asked=bool(strong))
    firm = MARK.search(LOOSE.sub("", words))
    return [] if minutes or not firm else _clauses(story, sentence, asked=False)


def _is_lead(lead: re.Match[str]) -> bool:
    """The words before the verb are a subject, not already the requirement."""
    who = lead.groupdict().get("who") or ""
    return not MARK.search(who)


def _clauses(story: Story, span: Span, asked: bool) -> list[Span]:
    """Cut at semicolons where the next clause asks for something of its own."""
    words = story.of(span)
    spans, begin = [], 0
    for match in SPLIT.finditer(words):
        following = SPLIT.split(words[match.end() :], maxsplit=1)[0]
        if MARK.search(following) or ENUMERATED.match(following):
            spans.append(Span(span.start + begin, span.start + match.start()))
            begin = match.end()
    spans.append(Span(span.start + begin, span.end))
    return [clause for clause in spans if asked or MARK.search(story.of(clause)) or ENUMERATED.match(story.of(clause))]


def _found(story: Story, piece: Span) -> Found | None:
    points = POINTS.match(story.of(piece))
    trimmed = story.page.trimmed(piece.start + (points.end() if points else 0), piece.end, ".;:,")
    if trimmed is None:
        return None
    number = ENUMERATED.match(story.of(trimmed))
    start = trimmed.start + (number.end() if number else 0)
    lead = re.match(
        r"(?:and|(?:(?:the\s+)?(?:public|members|residents|everyone|all)\s+)?that)\s+",
        story.page.flow[start : trimmed.end],
        re.I,
    )
    start += lead.end() if lead else 0
    return story.page.found(start, trimmed.end, 0.75) if trimmed.end - start >= 12 else None
