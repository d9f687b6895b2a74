"""Titles of papers: in 《》 always, in quotation marks where the title is a paper's and no slogan."""

import re

from remit.intake.reader.found import Found, Span, once
from remit.intake.reader.story import Story

BRACKETED = re.compile(r"《([^《》\n]{2,160}(?:《[^《》\n]{1,80}》[^《》\n]{0,80})?)》")
QUOTED = re.compile(
    r"“([^“”\n]{4,220}(?:“[^“”\n]{2,120}”[^“”\n]{0,80})?)”|\"([^\"\n]{4,220})\"|«([^»\n]{4,200})»|(?<![\w])'([A-Z\d][^'\n]{4,140})'(?!\w)"
)
PAPER = re.compile(
    r"\b(?:Regulations?|Opinions?|Measures|Notice|Plan|Report|Law|Act|Rules?|Guidelines|Guidance|Outline"
    r"|Decision|Resolution|Provisions|Code|Strategy|Programme|Program|Policy|Circular"
    r"|Ordinance|Bylaw|By-law|Charter|Handbook|Communiqué|Bulletin|Framework|Agreement|Statement|Protocol"
    r"|Convention|Scheme|Implementation|Budget|Minutes|Standards?|Catalogue|List|Action Points|Selected Works"
    r"|Volume|Declaration|Schedule|Agenda|Bill|Ordinances?|Memorandum|Terms of Reference"
    r"|Manual|Curriculum|Roadmap|Checklist|Summary|White Paper|Green Paper"
    r"|Vision|Compact|Accord|Treaty|Directive|Recommendations?|Conclusions"
    r"|Review|Assessment"
    r"|Study|Survey|Forecast|Statements|Accounts|Register|Procedures?|Guide|Toolkit|Specification|Proposal|Paper|Contract"
    r"|Calendar|Blueprint|Pact|Petition|Amendments?|Statutes?|Constitution|Notices|Audit|Concept|Terms|Roadmap|Catalog|Manifesto"
    r"|Measures? for|Pledge|Inventory|Prospectus)\b"
)


def find(story: Story) -> list[Found]:
    """The titles without their marks, each once, in the order of the page."""
    hits: list[Span] = []
    for shape in (BRACKETED, QUOTED):
        for match in shape.finditer(story.page.flow, story.span.start, story.span.end):
            group = match.lastindex or 1
            title = match.group(group)
            if shape is BRACKETED or ((title[:1].isupper() or title[:1].isdigit()) and PAPER.search(title)):
                hits.append(Span(match.start(group), match.end(group)))
    found: list[Found | None] = []
    for hit in sorted(hits, key=lambda span: span.start):
        trimmed = story.page.trimmed(hit.start, hit.end, ",.")
        found.append(story.page.found(trimmed.start, trimmed.end, 0.9) if trimmed else None)
    return once(found)
