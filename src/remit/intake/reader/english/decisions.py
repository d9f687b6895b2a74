"""What was resolved."""

import re

from remit.intake.reader.found import Found, Span, once
from remit.intake.reader.story import Story

ADVERB = r"(?:unanimously |also |further |therefore |formally |then |in principle )*"
RESOLVED = re.compile(
    rf"^(?:[^.:]{{0,60}}?\bit was {ADVERB}(?:resolved|agreed|decided|determined)|(?:and be it further )?\b"
    r"(?:be it )?(?:unanimously )?resolved|decision|agreed|decided)\b\s*(?:,|:|-)?\s*(?:that\b"
    r"|to\b)?\s*[:,]?\s*(?P<what>\S.*)$",
    re.I | re.S,
)
BODY = (
    r"(?:council|board|committee|meeting|commission|cabinet|trustees|members|assembly|ministers|session"
    r"|conference|senate|panel|governors|directors)"
)
DID = re.compile(
    rf"\b(?:the|all)\s[^.;,]{{0,60}}?{BODY}(?: of [A-Z]\w+(?: [A-Z]\w+){{0,3}})?\s+(?:has |have |reviewed and "
    rf"|considered and |deliberated (?:on )?and |discussed and )*{ADVERB}(?P<what>(?:approved|adopted|endorsed"
    r"|ratified|passed|authori[sz]ed|accepted|rejected|appointed|elected|granted)\b[^.]*.*)$",
    re.I | re.S,
)
AGREED = re.compile(
    rf"(?:\b(?:the|all)\s[^.;,]{{0,60}}?{BODY}|^(?:it|they))\s+(?:has |have )?{ADVERB}"
    r"(?:resolved|agreed|decided|voted)\s+(?:\S+\s+)?(?:to|that)\s+(?P<what>\S.*)$",
    re.I | re.S,
)
MOTION = re.compile(
    r"\b(?:motion|moved|moves|proposed)\b[^;]{0,140}?\b(?:to|that)\s+(?P<what>(?!order)\S.*?)(?=[,;]?\s+"
    r"(?:and\s+)?(?:seconded|(?:[A-Z][\w.]+\s+){1,3}seconded|motion (?:was )?(?:carried|passed|approved)"
    r"|second(?:ed)? by|carried|passed|the motion)|\.\s*$|\.\s+[A-Z]|$)",
    re.I | re.S,
)
FURTHER = re.compile(r",?\s+and (?:also )?(?:agreed|decided|resolved) (?:to|that)\s+", re.I)
CARRIED = re.compile(
    r"\b(?:carried|passed|approved unanimously|motion (?:was )?approved|all in favou?r|agreed|unanimous"
    r"|ayes?)\b",
    re.I,
)
FAILED = re.compile(r"\b(?:failed|defeated|lost|not carried|withdrawn|tabled|not approved)\b", re.I)
ADJOURN = re.compile(r"\badjourn|\benter(?:ed)? (?:into )?(?:closed|executive) session|\bapprove the agenda\b", re.I)
NEXT = 3


def find(story: Story) -> list[Found]:
    """The decisions as written, without who moved them or the words that lead in."""
    found: list[Found | None] = []
    lines = story.sentences
    for number, sentence in enumerate(lines):
        span = _decided(story, sentence, [story.of(line) for line in lines[number + 1 : number + NEXT]])
        found += [_found(story, part) for part in _parts(story, span)] if span else []
    return once(found)


def _decided(story: Story, sentence: Span, following: list[str]) -> Span | None:
    words = story.of(sentence)
    match = RESOLVED.match(words) or AGREED.search(words) or DID.search(words)
    if match:
        return Span(sentence.start + match.start("what"), sentence.start + match.end("what"))
    match = MOTION.search(words)
    if not match:
        return None
    after = " ".join([words[match.end() :], *following])
    before_next = re.split(r"\b(?:moved|motion by)\b", after, maxsplit=1, flags=re.I)[0]
    if FAILED.search(before_next) or not CARRIED.search(before_next):
        return None
    return Span(sentence.start + match.start("what"), sentence.start + match.end("what"))


def _parts(story: Story, span: Span) -> list[Span]:
    """ "approved the budget and agreed to buy a crane" is two decisions."""
    parts, start = [], span.start
    for match in FURTHER.finditer(story.page.flow, span.start, span.end):
        parts.append(Span(start, match.start()))
        start = match.end()
    return [*parts, Span(start, span.end)]


def _found(story: Story, span: Span) -> Found | None:
    words = story.of(span)
    if ADJOURN.search(words):
        return None
    trimmed = story.page.trimmed(span.start, span.end, ".,;:")
    return story.page.found(trimmed.start, trimmed.end, 0.8) if trimmed and trimmed.end - trimmed.start >= 8 else None
