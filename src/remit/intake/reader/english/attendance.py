"""Lists of those present, as minutes have them: "Present: …", a block of names, then who was absent."""

import re
from collections.abc import Iterator

from remit.intake.reader.found import Span
from remit.intake.reader.story import Story

PRESENT = re.compile(
    r"^\s*(?:\d+\.?\s+)?(?:(?:also\s+|officers?\s+|staff\s+|members?\s+|council(?:\s+members)?\s+"
    r"|board\s+members?\s+|trustees\s+|commissioners\s+|councill?ors\s+|others?\s+|those\s+|city\s+staff\s+"
    r"|guests\s+|voting\s+|non-?voting\s+|elected\s+|appointed\s+|persons?\s+|people\s+|the\s+|following\s+|were\s+|directors\s+"
    r"|governors\s+|supervisors\s+|committee\s+|delegates\s+|administrators?\s+|employees\s+|county\s+|town\s+|village\s+)*"
    r"(?:present|in attendance|attending|participating)|attendance|attendees|roll call|participants"
    r"|(?:city |town |county |district |council |municipal |village |senior )?(?:staff"
    r"|officers|officials|administration)(?=\s*:))\b\s*(?:(?:were|was)\s+(?=(?:[A-Z]"
    r"|the\s[A-Z]))|(?:were|was)?\s*(?:[:\-]\s*|$))",
    re.I,
)
STOP = re.compile(
    r"^\s*(?:\d+\.?\s+)?(?:(?:members?\s+|council\s+|also\s+)?(?:absent|apologies|excused|not present|regrets"
    r"|leave of absence|vacancy|vacant|proxies|proxy)|apologies|quorum|agenda|minutes|call to order|location"
    r"|venue|time|date|chair|clerk|secretary|recorder|minute taker|public)\b",
    re.I,
)
NUMBERED_NAME = re.compile(
    r"\s*\d{1,2}[.)]\s+(?:(?:Mr|Mrs|Ms|Dr|Hon|Cllr"
    r"|Cr|Prof)\.?\s+)?[^\W\d_][\w'-]+\s+(?:[A-Z][\w.'-]*\s*){1,3}(?:$|[,(-])"
)
ROLE_COLON = re.compile(
    r"^\s*(?:(?:town|city|parish|board|deputy|acting|vice|executive)\s+)*(?:chair\w*|clerk|secretary|mayor|manager|treasurer|president|recorder)\s*:\s+[A-Z]",
    re.I,
)
WITHIN = re.compile(
    r"^\s*(?:[A-Z][\w ]{2,30}\s*)?\b(?:members|councill?ors|officers|trustees|staff|commissioners)\s*:\s*",
    re.I,
)
ABSENT_WITHIN = re.compile(r"[.;,(]?\s*\b(?:absent|apologies|excused|regrets|not present)\b\s*[:\-(]?", re.I)


def lists(story: Story) -> Iterator[Span]:
    """The stretches that hold the names of those present."""
    blocks = [block for block in story.page.blocks if story.span.holds(block)][:40]
    lines = [part for block in blocks for line in _lines(story, block) for part in _sentences(story, line)]
    reading = False
    for line in lines:
        words = story.of(line)
        label = PRESENT.match(words)
        if label:
            reading = label.end() >= len(words.rstrip())
            yield from _until_absent(story, Span(line.start + label.end(), line.end))
        elif reading:
            reading = ROLE_COLON.match(words) is not None or (not STOP.match(words) and _is_entry(words))
            if reading:
                within = WITHIN.match(words)
                yield from _until_absent(story, Span(line.start + (within.end() if within else 0), line.end))


def _sentences(story: Story, line: Span) -> list[Span]:
    """A line that tells of those present in sentences: one by one."""
    told = [sentence for sentence in story.page.sentences if line.holds(sentence)]
    return (
        told
        if sum(PRESENT.match(story.of(sentence)) is not None for sentence in told) > 0 and len(told) > 1
        else [line]
    )


def _lines(story: Story, block: Span) -> list[Span]:
    """A block's own lines: wrapped text was joined, lists of names must not be."""
    start, spans = block.start, []
    for piece in story.page.text[block.start : block.end].split("\n"):
        spans.append(Span(start, start + len(piece)))
        start += len(piece) + 1
    joined = len(spans) > 1 and not any(
        PRESENT.match(story.of(line)) or STOP.match(story.of(line)) for line in spans[1:]
    )
    return [block] if joined else spans


def _until_absent(story: Story, span: Span) -> Iterator[Span]:
    match = ABSENT_WITHIN.search(story.of(span))
    end = span.start + match.start() if match else span.end
    if end > span.start and story.page.trimmed(span.start, end):
        yield Span(span.start, end)


def _is_entry(words: str) -> bool:
    """A name with its role: short, no sentence, no heading in capitals or with a number."""
    listed = words.count(",") >= 2 and len(words) <= 900
    if listed and not re.search(r"\b(?:was|were|received|that|moved)\b", words):
        return True
    return (
        0 < len(words.strip()) <= 120
        and not re.search(r"(?<!\b[JSDM]r)\.\s*$|:\s*$", words)
        and (re.match(r"\s*\d+[.)]", words) is None or NUMBERED_NAME.match(words) is not None)
        and not words.strip().isupper()
    )
