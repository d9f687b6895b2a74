"""Groups who took part without being named one by one: "members of the party group and heads of offices"."""

import re
from itertools import pairwise

from remit.intake.reader.english.attendance import lists
from remit.intake.reader.english.people import person
from remit.intake.reader.english.persons import ATTENDED, ATTENDED_BY, BEFORE
from remit.intake.reader.found import Found, Span
from remit.intake.reader.story import Story

COLLECTIVE = re.compile(
    r"\b(?:members|ministers|cadres|heads|leaders|officials|representatives|staff|personnel|directors|secretaries"
    r"|comrades|delegates|officers|principals|teachers|chiefs|managers|employees|deputies|experts|residents|persons"
    r"|people|clerks|parents|students|mayors|ambassadors|delegations|colleagues|individuals|observers|guests|teams?"
    r"|leadership)\b",
    re.I,
)
CUT = re.compile(r"\s*,\s*(?:and\s+|as well as\s+)?|\s+and\s+|\s+as well as\s+|;\s*")
LEAD = re.compile(
    r"^(?:(?:\s*(?:the|this) (?:meeting|session|conference|study)|\s*it)?\s*,\s*(?:and"
    r"|while)\s+|(?:On|In|At|Recently|Yesterday|Today|During|The meeting was"
    r"|Also)\b[^,]{0,60},\s*|and\s+|the\s+)+",
    re.I,
)
HAS_VERB = re.compile(
    r"\b(?:was|were|is|are|held|presided|chaired|meeting|speech|conveyed|took place|that|who|which|stressed"
    r"|said)\b",
    re.I,
)
POINTING = re.compile(r"(?:the\s+)?(?:following|these|those|above)\b|no (?:members|one)", re.I)
"""Names come next: this is no group."""
END = re.compile(
    r",?\s+including\b.*$|\s+also$|\s+(?:the (?:meeting|session|conference)|in the (?:meeting|session"
    r"|conference))\b.*$|\s+(?:attended|at the meeting|via video|were present)\b.*$",
    re.I,
)
FIRST_SENTENCES = 14


def find(story: Story) -> list[Found]:
    """The groups, as written, each once."""
    found: list[Found] = []
    for sentence in story.sentences[:FIRST_SENTENCES]:
        words = story.of(sentence)
        by = ATTENDED_BY.search(words)
        spans = [Span(sentence.start + by.start("who"), sentence.start + by.end("who"))] if by else []
        at = 0
        for after in ATTENDED.finditer(words) if not by else ():
            begin = max([at, *(mark.end() for mark in BEFORE.finditer(words, at, after.start()))])
            spans.append(Span(sentence.start + begin, sentence.start + after.start()))
            at = after.end()
        for span in spans:
            found += [group for group in groups(story, span) if group.value not in [other.value for other in found]]
    for span in lists(story):
        found += [
            group
            for group in groups(story, span)
            if not PUBLIC.search(group.value) and group.value not in [other.value for other in found]
        ]
    return found


PUBLIC = re.compile(
    r"\bof the (?:public|press)\b|\bpublic\b|^(?:council|board|committee|staff|members?|officers?)\b[^a-z]*$", re.I
)


def groups(story: Story, span: Span) -> list[Found]:
    """The list cut at commas and "and"; a piece without a collective noun belongs to the one before it."""
    lead = LEAD.match(story.of(span))
    start = span.start + (lead.end() if lead else 0)
    words = story.page.flow[start : span.end]
    cuts = [(0, 0), *((match.start(), match.end()) for match in CUT.finditer(words)), (len(words), len(words))]
    kept: list[Span] = []
    for (_, begin), (end, _) in pairwise(cuts):
        piece = words[begin:end]
        if COLLECTIVE.search(piece) and not person(story.page, start + begin, start + end):
            kept.append(Span(start + begin, start + end))
        elif kept and kept[-1].end >= start + begin - 5 and not person(story.page, start + begin, start + end):
            kept[-1] = Span(kept[-1].start, start + end)
    kept = [piece for piece in kept if not (HAS_VERB.search(story.of(piece)) or POINTING.match(story.of(piece)))]
    found = [_found(story, piece) for piece in kept]
    return [group for group in found if group]


def _found(story: Story, piece: Span) -> Found | None:
    words = story.of(piece)
    end = END.search(words)
    lead = re.match(r"(?:the|and|all the|other)\s+(?=\w)", words)
    start = piece.start + (lead.end() if lead and lead.group().startswith(("the", "and")) else 0)
    return story.page.found(start, piece.start + end.start() if end else piece.end, 0.8)
