"""Titles of papers in 《》."""

import re

from remit.intake.reader.found import Found, once
from remit.intake.reader.story import Story

TITLE = re.compile(r"《([^《》\n]{1,120}(?:[《〈][^《》〈〉\n]{1,60}[》〉][^《》\n]{0,60})?)》")


def find(story: Story) -> list[Found]:
    """The titles without their marks, each once, in the order of the page."""
    found: list[Found | None] = []
    for match in TITLE.finditer(story.page.flow, story.span.start, story.span.end):
        title = story.page.found(match.start(1), match.end(1), 0.95)
        found.append(title)
    return once(found)
