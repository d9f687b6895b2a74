"""What the meeting conveyed or studied: meetings and papers of others, and who made them."""

import re
from itertools import pairwise

from remit.intake.reader.english.naming import HEAD
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.numbers import ENGLISH_ORDINAL, english_number
from remit.intake.reader.story import Story

VERB = (
    r"(?:convey(?:ed|ing|s)?|relay(?:ed|ing|s)?|transmit(?:ted|ting|s)?|communicat(?:ed|ing|es)|stud(?:ied|y"
    r"|ying|ies)|learn(?:ed|ing|s|t)?|read out)"
)
MORE = (
    r"(?:\s*,?\s*(?:and|to)?\s*(?:to\s+)?(?:further\s+|earnestly\s+|jointly\s+|collectively\s+)?(?:convey"
    r"(?:ed)?|stud(?:y|ied)|learn(?:ed)?|implement(?:ed)?|comprehend(?:ed)?|publici[sz]e|discuss(?:ed)?|deploy"
    r"(?:ed)?)\b)*"
)
OBJECT = re.compile(
    rf"(?<!collective )(?<!theoretical )(?<!theory )(?<!special )\b{VERB}\b(?!\s+(?:cent|session|meeting"
    rf"|conference|group|class|plan|campaign|activit|and implementation)){MORE}\s+(?P<object>[^.;]{{8,700}})",
    re.I,
)
OBLIGATION = re.compile(
    r"\b(?:must|should|necessary|need(?:s|ed)? to|importance of|shall|highlighted|emphasi[sz]ed|stressed"
    r"|called for|required|climax|urged)\b",
    re.I,
)
STOP = re.compile(
    r",?\s+(?:and\s+)?(?:also\s+)?(?:to\s+)?(?:review(?:ed)?|deploy(?:ed)?|arrange[d]?|research(?:ed)?|listen"
    r"(?:ed)? to|discuss(?:ed)?|consider(?:ed)?|heard|summari[sz]ed|put forward|made arrangements"
    r"|(?:and\s+)?stud(?:y|ied)\s+(?:(?:[a-z']+)\s+){0,4}?(?:implement\w*|deploy\w*|arrange\w*|work plan"
    r"|relevant)|implementing opinions|was attended|which\b|who\b|took place|with a focus)",
    re.I,
)
DOCUMENTS = (
    r"instructions?|directives?|notice|opinions|decision|letter|circular|guidelines|plan|document|resolution"
    r"|communiqu[eé]|outline|bulletin"
)
CONFERENCES = (
    r"(?:\w+ )?work (?:conference|meeting)|conference|symposium|(?:national |party )?congress|forum"
    r"|mobili[sz]ation meeting|two sessions"
)
HEADS = (
    ("speech", r"speech(?:es)?|address|remarks|talks?"),
    ("regulation", r"regulations?|rules|measures|provisions|law|code|ordinance"),
    ("report", r"(?:work )?report"),
    ("document", DOCUMENTS),
    ("conference", CONFERENCES),
    ("meeting", r"plenary(?: \([^)]*\))? session|plenum|session|meeting"),
)
ITEM = re.compile(rf"\b(?:{'|'.join(words for _, words in HEADS)})\b", re.I)
CUT = re.compile(
    r"(?:,\s*(?:and\s+)?(?:as well as\s+)?|\s+and\s+|\s+as well as\s+)(?=(?:also\s+)?(?:the\b|[A-Z\"“《]"
    r"|important\b|spirit\b|relevant\b|general secretary\b))",
    re.I,
)
WRAP = re.compile(
    r"^(?:(?:and|also|jointly|to study|to learn|to convey|(?:studied|conveyed"
    r"|relayed|learned|transmitted|read out)(?:\s+and\s+\w+ed)?|the|main"
    r"|important|relevant|series of|a)\s+)*(?:(?:"
    r"(?:guiding\s+)?spirits?|essence"
    r"|contents?)\s+(?:of|from)\s+)?(?:(?:the|a series of)\s+)*",
    re.I,
)
SPEAKER = re.compile(
    r"\b(?:speech|speeches|address|remarks|instructions?|letter|article|talk)\s+(?:of"
    r"|by|from|delivered by|made by|given by)\s+"
    r"(?:the\s+)?(?P<by>(?:(?:[a-z]+\s+){0,3}(?:secretary|governor|mayor|president|chairman|director|minister|premier|magistrate)\s+)?"
    r"[A-Z][\w.]*(?:\s+[A-Z][\w.]*){1,5})"
)
OWNER = re.compile(r"^(?P<by>(?:[A-Z][\w.]*\s+(?:(?:of|and|for)\s+(?:the\s+)?)?){0,6}?[A-Z][\w.]*)'s?\s")
OF_BODY = re.compile(
    r"\bof\s+(?:the\s+)?(?P<by>(?:[A-Z][\w&'-]*|of|the|and|for)(?:\s+(?:[A-Z][\w&'-]*|\d+\w*|of|the|and|for"
    r")){0,12}?)(?=\s*(?:\(|$|[,;.”\"])|\s+(?:held|convened|on|at|in|to|issued|as|about|regarding|concerning|which|that)\b)"
)
LOW_BODY = re.compile(
    r"\b(?:of|by|from)\s+(?:the\s+)?(?P<by>(?:provincial|municipal|county|district|city|central|national|state|township|prefectural|autonomous"
    r"|higher)(?:\s+[\w']+){0,3}?\s+(?:committee|government|bureau|department|commission|office|council|congress|headquarters))\b",
)
BODY_FIRST = re.compile(
    r"^(?P<by>(?:[A-Z][\w&-]*\s+(?:(?:of|and|for)\s+)?){1,5}?(?:Committee|Government|Council|Commission|Ministry|Bureau|Department|Congress))"
    r"(?:'s)?\s+(?=(?:on\s+)?(?:[\w-]+\s+){0,8}?(?:Conference|Meeting|Session|Plenum|Symposium|conference|meeting|session|plenum|Notice|Opinions|Decision))"
)
LOW_FIRST = re.compile(
    r"(?P<by>(?:provincial|municipal|county|district|city|national|state|township)\s+(?:[a-z]+\s+){0,2}(?:committee|government|bureau|department|commission))"
    r"(?:'s)?\s+(?=(?:[\w-]+\s+){0,8}?(?:conference|meeting|session|plenum|symposium))"
)
PARTY = re.compile(r"(?:the\s+)?(?:Communist Party(?: of China)?|CPC|CCP|Party|party)(?:'s)?$")
"""The party as a whole is no body that meets."""
ISSUED_BY = re.compile(
    r"\b(?:issued|promulgated|released|published|printed and distributed"
    r"|jointly issued)\s+by\s+(?:the\s+)?(?P<by>[A-Z][\w&'-]*(?:\s+(?:of"
    r"|and|the|for|[A-Z][\w&'-]*)){0,9})"
)
GENERIC = re.compile(
    r"^(?:(?:the|relevant|related|important|recent|latest|superior|central"
    r"|above|these|series of)\s+)*(?:documents?|meetings?|plenary sessions?"
    r"|plenum|speech(?:es)?"
    r"|instructions?|notices?|spirit|conference|regulations|files)\W*$",
    re.I,
)
SPECIFIC = re.compile(
    r"[A-Z]|speech|\b(?:provincial|municipal|county|district|city|national|central|state|committee|letter|plenary)\b"
)
NUMBER = re.compile(rf"\b(?P<n>{ENGLISH_ORDINAL})", re.I)


def find(story: Story) -> list[Item]:
    """The items of the opening, the headline and the meeting's own sentences, each once."""
    kept: list[tuple[Span, Item]] = []
    places = [*(naming.clause for naming in story.namings), *story.sentences]
    for place in places:
        for piece in _objects(story, place):
            item, words = _item(story, piece), story.of(piece)
            if item and not any(
                _same(words, story.of(other)) and _kind_of(item) == _kind_of(old) for other, old in kept
            ):
                kept.append((piece, item))
    return _without_repeats([item for _, item in kept])


def _without_repeats(items: list[Item]) -> list[Item]:
    """A meeting without a name of its own ("the county conference") repeats the one that is named."""
    named = any(_is_meeting(item) and re.search("[A-Z]", _title_of(item)) for item in items)
    return [item for item in items if not (named and _is_meeting(item) and not re.search("[A-Z]", _title_of(item)))]


def _is_meeting(item: Item) -> bool:
    return _kind_of(item) in ("meeting", "conference")


def _title_of(item: Item) -> str:
    title = item["title"]
    return title.value if title else ""


def _objects(story: Story, place: Span) -> list[Span]:
    """The titles in one sentence; none where it speaks of what ought to be studied."""
    words = story.of(place)
    match = OBJECT.search(words)
    if not match or OBLIGATION.search(words[: match.start("object")]):
        return []
    start = place.start + match.start("object")
    words = match.group("object")
    stop = STOP.search(words)
    if stop:
        words = words[: stop.start()]
    if not re.search(r"\bspirit|[A-Z\"“《]|\bletter\b", words):
        return []
    return [span for piece in _cut(words) if (span := _unwrapped(story, Span(start + piece[0], start + piece[1])))]


def _cut(words: str) -> list[tuple[int, int]]:
    """The list cut before each further title; what has no head of its own stays with the piece before it."""
    ends = [match for match in CUT.finditer(words) if _outside_quotes(words, match.start())]
    marks = [(0, 0), *((match.start(), match.end()) for match in ends), (len(words), len(words))]
    pieces: list[tuple[int, int]] = []
    for (_, begin), (end, _) in pairwise(marks):
        if pieces and not (ITEM.search(words[begin:end]) and ITEM.search(words[pieces[-1][0] : pieces[-1][1]])):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((begin, end))
    return [(begin, end) for begin, end in pieces if ITEM.search(words[begin:end])]


def _outside_quotes(words: str, at: int) -> bool:
    before = words[:at]
    return (
        before.count("“") <= before.count("”")
        and before.count("《") <= before.count("》")
        and before.count('"') % 2 == 0
    )


def _unwrapped(story: Story, span: Span) -> Span | None:
    words = story.of(span)
    lead = WRAP.match(words)
    start = span.start + (lead.end() if lead else 0)
    trimmed = story.page.trimmed(start, span.end, ',“”"《》')
    if trimmed and story.of(trimmed).lower().endswith(" spirit"):
        trimmed = Span(trimmed.start, trimmed.end - len(" spirit"))
    return trimmed if trimmed and trimmed.end - trimmed.start >= 8 else None


def _quoted(story: Story, span: Span) -> Span:
    """A title in quotation marks ends with them; who issued it may stand behind."""
    before = story.page.flow[max(span.start - 1, 0) : span.start]
    end = story.of(span).find({"“": "”", '"': '"', "《": "》"}.get(before, "\n"))
    return Span(span.start, span.start + end) if end > 0 else span


def _item(story: Story, span: Span) -> Item | None:
    words = story.of(span)
    title = _quoted(story, span)
    kind, head = _kind(words)
    if kind is None or head is None or GENERIC.match(words) or not SPECIFIC.search(words):
        return None
    if kind in ("regulation", "report") and not re.search("[A-Z]", words):
        return None
    ordinal, term = _numbers(words, head) if kind in ("meeting", "conference") else (None, None)
    return {
        "title": story.page.found(title.start, title.end, 0.85),
        "kind": Found(kind, Span(span.start + head.start(), span.start + head.end()), 0.9),
        "by": _by(story, span, kind),
        "ordinal": _number(ordinal, span.start),
        "term": _number(term, span.start),
    }


def _kind(words: str) -> tuple[str | None, re.Match[str] | None]:
    """By the first head that is not somebody else's: "speech at the meeting" is a speech."""
    bare = re.sub(r"[“\"《》]|”.*", lambda marks: " " * len(marks.group()), words)
    hits = [
        (match.start(), kind, match)
        for kind, pattern in HEADS
        if (match := re.search(rf"\b(?:{pattern})\b", bare, re.I))
    ]
    speech = [hit for hit in hits if hit[1] == "speech"]
    if not hits:
        return None, None
    _, kind, match = speech[0] if speech else min(hits, key=lambda hit: (hit[0], -hit[2].end()))
    return kind, match


def _numbers(words: str, head: re.Match[str]) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The ordinal stands before the head, the term after it, before the body's name."""
    before = [match for match in NUMBER.finditer(words) if match.start() < head.end()]
    after = [match for match in NUMBER.finditer(words) if match.start() >= head.end()]
    return (before[0] if before else None), (after[0] if after else None)


def _number(match: re.Match[str] | None, offset: int) -> Found | None:
    number = english_number(match.group("n")) if match else None
    if match is None or number is None:
        return None
    return Found(number, Span(offset + match.start("n"), offset + match.end("n")), 0.9)


def _by(story: Story, span: Span, kind: str) -> Found | None:
    """A speech is its speaker's; a meeting or paper the body's that held or issued it."""
    words = story.of(span)
    shapes = (OWNER, SPEAKER) if kind == "speech" else (OWNER, SPEAKER, ISSUED_BY, BODY_FIRST)
    match = next((hit for shape in shapes if (hit := shape.search(words))), None)
    if match is None and kind not in ("speech", "regulation"):
        match = next((hit for hit in OF_BODY.finditer(words) if HEAD.search(hit.group("by"))), None)
        match = match or LOW_BODY.search(words)
    match = match or LOW_FIRST.match(words)
    if match is None or NATIONAL.match(match.group("by")) or PARTY.match(match.group("by")):
        return None
    start = match.start("by")
    number = re.match(rf"(?:the\s+)?{ENGLISH_ORDINAL}\s+", words[start:], re.I)
    return story.page.found(span.start + start + (number.end() if number else 0), span.start + match.end("by"), 0.8)


NATIONAL = re.compile(r"(?:the\s+)?(?:national|provincial|municipal|city|county|district)(?:[- ]?wide)?$", re.I)


def _kind_of(item: Item) -> object:
    kind = item["kind"]
    return kind.value if kind else None


def _same(one: str, other: str) -> bool:
    first, second = (" ".join(words.lower().split()) for words in (one, other))
    return first == second or first in second or second in first
