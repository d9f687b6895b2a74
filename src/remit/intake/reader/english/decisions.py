"""What was resolved."""

import re

from remit.intake.reader.found import Found, Span, once
from remit.intake.reader.story import Story

ADVERB = r"(?:unanimously |also |further |therefore |formally |then |in principle |duly |subsequently |jointly )*"
VERBS = (
    r"(?:approved|adopted|endorsed|ratified|passed|authori[sz]ed|accepted|appointed|elected|granted|awarded"
    r"|confirmed|enacted|designated|allocated|set up|established|(?<=\bwe )(?:adopt|approve|endorse))"
)
RESOLVED = re.compile(
    rf"^(?:[^.:]{{0,60}}?\bit was {ADVERB}(?:resolved|agreed|decided|determined)"
    r"|(?:\d[\w/.-]*\s+)?(?:unanimously )?resolved|decision|agreed|decided"
    r"|voted)\b(?:\s*\([^()]{2,60}\))?\s*(?:,|:|-)?\s*"
    r"(?:that\b|to\b)?\s*[:,]?\s*(?P<what>[^\s(].*)$",
    re.I | re.S,
)
BE_IT = re.compile(
    r"\bbe it (?:further |hereby |also )?resolved,?\s+(?:by the [^,]{3,80},\s*)?that\s+(?P<what>\S.*)$", re.I | re.S
)
BODY = (
    r"(?:council(?:lors)?|board|committee|meeting|commission(?:ers)?|cabinet|trustees|members|assembly|ministers|session"
    r"|conference|senate|panel|governors|directors|delegates|participants|congress|authority|congregation|summit)"
)
SUBJECT = rf"(?:\b(?:the|all)\s[^.;,]{{0,60}}?{BODY}|^[\W\d]*(?:{BODY}|it|they|we)|(?<=, )(?:the )?{BODY})"
OF = r"(?: of [A-Z]\w+(?: [A-Z]\w+){0,3})?"
DID = re.compile(
    rf"{SUBJECT}{OF}\s+(?:[^.;]{{4,200}}?\s+and\s+(?=(?:approved|adopted|passed"
    r"|endorsed)\b))??(?:has |have |reviewed,? and |considered and |deliberated (?:on )?and "
    r"|discussed and "
    rf"|studied and |voted and |heard and )*{ADVERB}(?P<what>{VERBS}\b(?! by\b)[^.]*.*)$",
    re.I | re.S,
)
AGREED = re.compile(
    rf"{SUBJECT}{OF}(?:\s+[^.;]{{4,200}}?\s+and)??\s+(?:has |have |had )?{ADVERB}"
    r"(?:resolved|agreed|decided|voted|(?<=\bwe )(?:agree|resolve|decide))\s+(?:\w+ly\s+"
    r"|\d+-\d+\s+)?(?:to|that)\s+(?P<what>\S.*)$",
    re.I | re.S,
)
BARE_VERB = re.compile(
    rf"^[\s•*·\-–]*(?:\(?[a-z0-9]{{1,2}}[.)]\s+)?(?P<what>(?:{VERBS}|directed|agreed)\s(?!by\b)\S.*)$", re.I | re.S
)
"""An entry of a list of decisions: "Approved the strategy"."""
LIST_OPENS = re.compile(
    r"\b(?:following|these)\b[^.:]{0,40}\b(?:decisions?|resolutions?|matters|items)\b[^.]{0,40}[:.]?$"
    r"|^\W*(?:it was )?(?:resolved|agreed|decided)\b\W*(?:that|to)?\W*$|\b(?:decisions?"
    r"|resolutions?)\b[^.:]{0,40}:$|\b(?:agreed|decided|resolved|approved)[^.:]{0,40}:$",
    re.I,
)
NOTED = re.compile(r"(?:noted|received|heard|considered|discussed|reviewed|took note|was briefed|welcomed)\b", re.I)
NUMBERED = re.compile(r"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•*·])\s+", re.I)
PASSIVE = re.compile(
    r"^(?:\d[\d.]*\s+)?(?P<what>(?:the|a|an|new|all|minutes of)\s(?!(?:motion"
    rf"|meeting|chair|question|amendment)\b)[^.;:]{{4,200}}?\s(?:was|were)\s+{ADVERB}"
    r"(?:approved|adopted|agreed|confirmed|ratified|accepted|endorsed|carried)\b[^.;]*)",
    re.I,
)
MOTION = re.compile(
    r"\b(?:motion|moved|moves|proposed)\b[^;]{0,140}?\b(?:to|that)\s+(?P<what>(?!order)\S.*?)(?=[,;]?\s+"
    r"(?:and\s+)?(?:seconded|(?:[A-Z][\w.]+\s+){1,3}seconded|motion (?:was )?(?:carried|passed|approved)"
    r"|second(?:ed)? by|carried|passed|the motion)|\.\s*$|\.\s+[A-Z]|$)",
    re.I | re.S,
)
MOVED_THE = re.compile(
    r"\b(?:moved|moves|motion)\b(?:[^.;]{0,60}?(?:,|\bfor))?\s+(?P<what>(?:the\s+)?(?:approval|adoption|acceptance|award|appointment)\s+of\s.*?)"
    r"(?=[,;]?\s+(?:and\s+)?(?:second|motion|carried|passed|(?:was\s+)?made by)|\.\s*$|\.\s+[A-Z]|$)",
    re.I | re.S,
)
THAT = re.compile(r"^that\s+(?P<what>\S.*)$", re.I | re.S)
MOVING = re.compile(r"\b(?:moved|seconded|resolved|resolution|motion|recommendation)\b", re.I)
FURTHER = re.compile(
    r",?\s+and (?:also |further )?(?:agreed|decided|resolved) (?:to|that)\s+"
    rf"|,\s+(?:and\s+)?(?={VERBS}\s)|\s+and\s+(?:also\s+)?(?={VERBS}\s)",
    re.I,
)
CARRIED = re.compile(
    r"\b(?:carried|passed|approved unanimously|motion (?:was )?approved|all in favou?r|agreed|unanimous(?:ly)?"
    r"|ayes?|yeas?|all voted|voted|vote:?)\b",
    re.I,
)
FAILED = re.compile(
    r"\b(?:failed|defeated|lost|not carried|withdrawn|tabled|not approved|died|deferred|postponed|rejected)\b", re.I
)
ADJOURN = re.compile(
    r"\badjourn|\b(?:enter|go|move|convene)(?:ed|d)? (?:into|in) (?:closed|executive)|\b(?:closed|executive) session\b",
    re.I,
)
REPORTED = re.compile(r"^(?:that )?(?:it|they|he|she|there)\s+(?:was|were|had|is|are)\b", re.I)
LEAD = re.compile(
    r"^(?:(?:the\s+)?(?:council|board|committee|commission)\s+(?=[a-z]+\b)(?!members?\b|has\b|is\b|was\b)|to\s+)", re.I
)
LABEL = re.compile(r"^\W*(?:responsible|lead|owner|deadline|due|completion|complete by|action by)\b[^.:]{0,30}:", re.I)
NEXT = 3


def find(story: Story) -> list[Found]:
    """The decisions as written, without who moved them or the words that lead in."""
    found: list[Found | None] = []
    lines = [line for line in story.sentences if not LABEL.match(story.of(line))]
    listing = False
    for number, sentence in enumerate(lines):
        words = story.of(sentence)
        opens = LIST_OPENS.search(words) is not None
        before = [story.of(line) for line in lines[max(0, number - NEXT) : number]]
        after = [story.of(line) for line in lines[number + 1 : number + 1 + NEXT]]
        span = None if opens else _decided(story, sentence, before, after, listing)
        found += [_found(story, part) for part in _parts(story, span)] if span else []
        listing = opens or (listing and (span is not None or not words[:1].isupper()))
    return once(found)


def _decided(story: Story, sentence: Span, before: list[str], after: list[str], listing: bool) -> Span | None:
    words = story.of(sentence)
    told = [hit for hit in (DID.search(words), AGREED.search(words)) if hit]
    match = BE_IT.search(words) or RESOLVED.match(words) or min(told, key=lambda hit: hit.start("what"), default=None)
    match = match or BARE_VERB.match(words) or PASSIVE.match(words)
    if match is None and listing and (number := NUMBERED.match(words)):
        return None if NOTED.match(words, number.end()) else Span(sentence.start + number.end(), sentence.end)
    if match is None:
        match = MOVED_THE.search(words) or MOTION.search(words) or _that(words, before)
        if match is None or not _is_carried(words[match.end() :], before, after, resolved=match.re is THAT):
            return None
    elif _is_lost(words[match.end() :], after):
        return None
    return Span(sentence.start + match.start("what"), sentence.start + match.end("what"))


def _that(words: str, before: list[str]) -> re.Match[str] | None:
    """ "Moved Cr Tully / Seconded Cr Hodge / That Council extend the lease": the motion on a line of its own."""
    return THAT.match(words) if any(MOVING.search(line) for line in before) else None


def _is_carried(rest: str, before: list[str], after: list[str], resolved: bool) -> bool:
    told = _until_next(rest, after)
    if FAILED.search(told):
        return False
    done = resolved and bool(before) and re.search(r"\bresolved\b", before[-1], re.I)
    return CARRIED.search(told) is not None or bool(done)


def _is_lost(rest: str, after: list[str]) -> bool:
    """Said on the next line, in a word or two."""
    return any(len(line) <= 40 and FAILED.search(line) for line in [rest, *after[:1]])


def _until_next(rest: str, after: list[str]) -> str:
    return re.split(r"\b(?:moved|motion by)\b", " ".join([rest, *after]), maxsplit=1, flags=re.I)[0]


def _parts(story: Story, span: Span) -> list[Span]:
    """ "approved the budget and agreed to buy a crane" is two decisions."""
    parts, start = [], span.start
    for match in FURTHER.finditer(story.page.flow, span.start, span.end):
        parts.append(Span(start, match.start()))
        start = match.end()
    return [*parts, Span(start, span.end)]


def _found(story: Story, span: Span) -> Found | None:
    words = story.of(span)
    if ADJOURN.search(words) or REPORTED.match(words):
        return None
    lead = LEAD.match(words)
    trimmed = story.page.trimmed(span.start + (lead.end() if lead else 0), span.end, ".,;:")
    if trimmed is None:
        return None
    label = re.search(
        r"[.;,]?\s*\(?\b(?:responsible|lead(?: unit| department)?|owner|action"
        r"|proposed|moved|seconded|carried)\b\s*(?:[:(]|by\b|unit).*$",
        story.of(trimmed),
        re.I | re.S,
    )
    end = trimmed.start + label.start() if label else trimmed.end
    return story.page.found(trimmed.start, end, 0.8) if end - trimmed.start >= 8 else None
