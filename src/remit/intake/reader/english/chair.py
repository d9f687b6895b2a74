"""Who was in the chair."""

import re

from remit.intake.reader.english.attendance import lists
from remit.intake.reader.english.people import BARE_TITLE, ROLE_WORD, people, person
from remit.intake.reader.found import Item
from remit.intake.reader.story import Story

WHO = r"(?P<who>[A-Z][^.;:!?]{2,160}?|[A-Z][^;:!?]{2,160}?)"
VERBS = r"(?:presided|presides|chaired|chairs|hosted|hosts|moderated)\b"
ACTIVE = re.compile(
    rf"(?:^|(?<=[,;:] )){WHO}\s*,?\s+(?:also\s+|jointly\s+)?{VERBS}\s*(?:over|at)?\s*(?:and\b|(?:the|this|an?"
    r"|its)\b|[,.])"
)
PASSIVE = re.compile(
    r"(?i:\b(?:chaired|presided over|hosted|moderated|led|convened) by\s+"
    r"|\bunder the (?:presidency|chairmanship|chair) of\s+)(?:the\s+)?"
    r"(?P<who>[A-Z][^;:!?]{2,140}?)(?=\s+(?:and\s+(?:was|were|attended)|on\s|at\s|in\s+the\s|with\s|who\s"
    r"|to\s)|[.;]\s*$|(?<!\bHon)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bProf)(?<!\bRev)(?<!\b[A-Z])[.;]\s+[A-Z]|,\s+(?:was|were|and\s+attended|who)\b|$)"
)
ORDER = re.compile(rf"{WHO}\s*,?\s+(?:called|calls|brought)\s+(?:the|this|an?)\b[^.]{{0,120}}?\bto order")
ORDER_BY = re.compile(
    r"\bcalled to order\b.{0,80}?\bby\s+(?P<who>[A-Z][^;:!?]{2,100}?)(?=\s+(?:at|in|on)\s|[.;]\s*$"
    r"|[.;]\s+[A-Z]|$)"
)
LABEL = re.compile(
    r"^\s*(?:chair(?:man|woman|person)?|presiding(?: officer)?|chaired by|in the chair|presided by)\s*[:\-]\s*"
    r"(?P<who>[A-Z][^;:\n]{2,100}?)\s*(?:[.;]|$)",
    re.I,
)
IN_THE_CHAIR = re.compile(
    r"(?P<who>[A-Z][^;:!?]{2,80}?)\s*,?\s*(?:was\s+)?in the chair\b|"
    r"(?P<who2>[A-Z][\w.' -]{2,60}?)\s*,?\s+presiding\b"
)
LEAD = re.compile(r"^(?:(?:On|In|At|Recently|Yesterday|Today|During)\b[^,]{0,60},\s*)+")
NOT_A_PERSON = re.compile(r"\b(?:meeting|session|which)\b", re.I)
MARKED = re.compile(
    r"(?P<who>[A-Z][\w.' -]{2,60}?)\s*[,(]\s*(?:in the )?(?P<role>(?:Acting )?Chair(?:man|woman|person)?)\s*\)?"
    r"(?=[,;.\n]|$)"
)
FIRST_SENTENCES = 14


def find(story: Story) -> Item | None:
    """The chair; a role that stands only in the list of those present is taken from there."""
    leader = _told(story)
    if leader is None or leader["name"] is None:
        return None
    short = " " not in leader["name"].value
    if leader["role"] is not None and not short:
        return leader
    for span in lists(story):
        for one in people(story.page, span.start, span.end, loose=True):
            same = one["name"] and one["name"].value == leader["name"].value
            if same and one["role"]:
                return {"name": leader["name"], "role": leader["role"] or one["role"]}
            if one["name"] and short and one["name"].value.endswith(" " + leader["name"].value):
                return {"name": one["name"], "role": leader["role"] or one["role"]}
    return leader


def _told(story: Story) -> Item | None:
    """Told by a verb or a label in the first sentences, or marked so in the list of those present."""
    places = [*story.sentences[:FIRST_SENTENCES]]
    for place in places:
        words = story.of(place)
        for shape in (LABEL, ORDER_BY, ORDER, PASSIVE, ACTIVE, IN_THE_CHAIR):
            match = shape.search(words)
            if match:
                who = _who(story, place.start, match)
                if who:
                    return who
    return _marked(story) or _first_listed(story)


HEADS = re.compile(
    r"(?:Lord |Acting )?(?:Mayor|Reeve|President|Provost|Chair(?:man|woman|person)?|Speaker|Warden|Convener)$", re.I
)


def _first_listed(story: Story) -> Item | None:
    """Minutes that do not say who was in the chair list him first, by his post."""
    for span in lists(story):
        for one in people(story.page, span.start, span.end, loose=True)[:1]:
            role = one["role"]
            return one if role and HEADS.match(role.value) else None
    return None


def _who(story: Story, offset: int, match: re.Match[str]) -> Item | None:
    key = "who" if match.group("who") else "who2"
    start, end = offset + match.start(key), offset + match.end(key)
    words = story.page.flow[start:end]
    lead = LEAD.match(words)
    first = lead.end() if lead else 0
    for cut in sorted(
        {first, *(comma.end() for comma in re.finditer(r",\s+", words) if comma.end() > first)}, reverse=True
    ):
        one = person(story.page, start + cut, end) if words[cut : cut + 1].isupper() else None
        if one and not NOT_A_PERSON.search(words[cut:]):
            whole = person(story.page, start + first, end) if cut > first else None
            named_first = whole and whole["name"] and whole["name"].span and whole["name"].span.end < start + cut
            return whole if whole and named_first and ROLE_WORD.match(words[cut:]) else one
    return None


def _marked(story: Story) -> Item | None:
    blocks = [block for block in story.page.blocks if story.span.holds(block)][:14]
    for block in blocks:
        match = MARKED.search(story.of(block)[:600])
        if match:
            one = person(story.page, block.start + match.start("who"), block.start + match.end("who"))
            role = story.page.found(block.start + match.start("role"), block.start + match.end("role"), 0.9)
            if one:
                bare = one["role"] is None or BARE_TITLE.match(one["role"].value)
                return {"name": one["name"], "role": role if bare else one["role"]}
    return None
