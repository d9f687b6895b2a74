"""The persons who took part, by name."""

import re

from remit.intake.reader.english import chair
from remit.intake.reader.english.attendance import lists
from remit.intake.reader.english.people import people, person
from remit.intake.reader.found import Found, Item
from remit.intake.reader.story import Story

ATTENDED = re.compile(
    r"\b(?:attended(?!\s+by)|participated(?:\s+in)?|took part(?:\s+in)?|were present|was present|joined"
    r"|sat in on|were in attendance)\b",
    re.I,
)
ATTENDED_BY = re.compile(
    r"\b(?:attended by|in attendance were|present were)\s+(?P<who>[^.;]{3,400}?)(?=[.;]|, (?:focus|which|where"
    r"|and (?:was|the meeting)|aimed)|$)",
    re.I,
)
SPOKE = re.compile(
    r"(?:^|(?<=\. )|(?<=, ))(?P<who>[A-Z][^.;:]{3,120}?),?\s+(?:presented|delivered|conveyed|reported"
    r"|introduced|gave (?:a|an|the)|made (?:a|an|the)|read out|relayed|led (?:the|a))\b"
)
MOVED = re.compile(r"\b(?:moved|seconded)\s+by\s+(?P<who>(?:[A-Z][\w.'-]*\s?){1,5})")
WERE_PRESENT = re.compile(
    r"\b(?:were|was) (?:present|in attendance)\s*:\s*(?P<who>(?:[^.]|(?<=\b[A-Z])\."
    r"|(?<=Mr)\.|(?<=Ms)\.|(?<=Dr)\.){3,600})",
    re.I,
)
BEFORE = re.compile(
    r"\. |; |(?:speech|meeting|session|study|over it),\s+(?:and\s+)?|presided over the \w+ and "
    r"|delivered a speech[.,] "
)
LEAD = re.compile(r"^(?:(?:On|In|At|Recently|Yesterday|Today|During|Also)\b[^,]{0,60},\s*)+")
FIRST_SENTENCES = 14


def find(story: Story) -> list[Item]:
    """The chair, those on the list of the present, those said to have attended, those who presented something."""
    found: list[Item] = []
    leader = chair.find(story)
    if leader:
        found.append(leader)
    for span in lists(story):
        found += people(story.page, span.start, span.end, loose=True)
    for sentence in story.sentences[:FIRST_SENTENCES]:
        found += _attending(story, sentence.start, sentence.end)
    for sentence in story.sentences:
        match = SPOKE.search(story.of(sentence))
        one = (
            person(story.page, sentence.start + match.start("who"), sentence.start + match.end("who"))
            if match
            else None
        )
        if one and one["role"]:
            found.append(one)
    return _once(found)


def _attending(story: Story, start: int, end: int) -> list[Item]:
    words = story.page.flow[start:end]
    by = WERE_PRESENT.search(words) or ATTENDED_BY.search(words)
    if by:
        return people(story.page, start + by.start("who"), start + by.end("who"))
    match = ATTENDED.search(words)
    if not match:
        return []
    lead = LEAD.match(words)
    begin = max([lead.end() if lead else 0, *(mark.end() for mark in BEFORE.finditer(words, 0, match.start()))])
    also = re.search(r"\s+(?:also|both|all|then|later|jointly)\s*$", words[: match.start()])
    return people(story.page, start + begin, start + (also.start() if also else match.start()))


def _once(found: list[Item]) -> list[Item]:
    """Each person once, with the role where any mention has it; a surname alone is the person named in full."""
    kept: list[Item] = []
    for one in found:
        at = next((n for n, other in enumerate(kept) if _same(_name(one), _name(other))), None)
        if at is None:
            kept.append(one)
        elif kept[at]["role"] is None and one["role"] is not None:
            kept[at] = {"name": kept[at]["name"], "role": one["role"]}
    return kept


def _name(one: Item) -> str:
    name = one["name"]
    return name.value if isinstance(name, Found) else ""


def _same(one: str, other: str) -> bool:
    short, long = sorted((one.split(), other.split()), key=len)
    return short == long or (len(short) == 1 and short[0] == long[-1])
