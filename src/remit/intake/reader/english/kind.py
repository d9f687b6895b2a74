"""What kind of meeting an English page tells of."""

import re

from remit.intake.reader.found import Found, Span
from remit.intake.reader.story import Story

STUDY = re.compile(
    r"\btheor(?:y|etical)\b[^.]{0,30}\b(?:study|learning)|\b(?:collective|group|central group|special) study"
    r"|\bstudy (?:session|meeting|conference|class)|\bcollective learning|\blearning cent(?:er|re) group"
    r"|\bstudy cent(?:er|re) group|\b(?:thematic|concentrated|intensive|centrali[sz]ed"
    r"|political|themed?|joint) (?:study|learning)"
    r"|\bstudy (?:and discussion|seminar)|\breading (?:class|session)|\blearning (?:session|meeting|conference)",
    re.I,
)
ENLARGED = re.compile(
    r"\b(?:enlarged|expanded|extended)\b|\(\s*expan|\bexpansion (?:of the )?meeting|\bexpanding meeting",
    re.I,
)
PLENARY = re.compile(r"\bplenary\b|\bplenum\b|\bfull (?:council|committee|assembly|board)\b", re.I)
CONFERENCE = re.compile(
    r"\b(?:conference|symposium|forum|summit|mobili[sz]ation|congress|coordination meeting"
    r"|deployment meeting|promotion meeting"
    r"|work meeting|(?:scheduling|dispatch|exchange|on-site|joint|advancement"
    r"|summary|commendation|liaison|consultative) (?:meeting|conference))\b",
    re.I,
)
OTHER = re.compile(
    r"\b(?:hearing|workshop|seminar|retreat|work session|special (?:meeting"
    r"|session)|special [a-z]+ meeting|special board|emergency|extraordinary"
    r"|urgent|\bcalled meeting|consultation)\b",
    re.I,
)
OF = re.compile(r"\s+of\s+(?:its|the|their)\s+[^.;,]{0,60}?(?=\s+(?:to|on|in|at)\s|[.;,]|$)")
ORDER = (("study", STUDY), ("enlarged", ENLARGED), ("plenary", PLENARY), ("conference", CONFERENCE), ("other", OTHER))


def find(story: Story) -> Found | None:
    """The kind, told by the meeting's own name; ordinary where the name says nothing else."""
    for kind, pattern in ORDER:
        hit = _first(story, pattern)
        if hit:
            return Found(kind, hit, 0.9)
    for naming in story.namings:
        return Found("ordinary", naming.meeting, 0.75)
    return None


def enlarged(story: Story) -> Found | None:
    """Whether more than the members were asked; None where the page tells of no meeting."""
    hit = _first(story, ENLARGED)
    if hit:
        return Found(True, hit, 0.95)
    return Found(False, None, 0.85, "the meeting's name does not say enlarged") if story.namings else None


def _first(story: Story, pattern: re.Pattern[str]) -> Span | None:
    for naming in story.namings:
        of = OF.match(story.page.flow, naming.meeting.end, naming.clause.end)
        match = pattern.search(story.page.flow, naming.meeting.start, of.end() if of else naming.meeting.end)
        if match:
            return Span(match.start(), match.end())
    return None
