"""The bodies above, whose meeting or paper was conveyed, as spelt in the text."""

import re

from remit.intake.reader.english import conveyed
from remit.intake.reader.english.naming import HEAD
from remit.intake.reader.found import Found, once
from remit.intake.reader.story import Story

PERSON = re.compile(
    r"\b(?:secretary|governor|mayor|president|premier|director|minister|chairman|comrade|magistrate)\s+(?:[A-Z]\w+\s?){1,3}$",
    re.I,
)
LOW_HEAD = re.compile(
    r"^[a-z][^A-Z]*\b(?:committee|government|bureau|department|commission|office|council|congress|headquarters)$"
)


def find(story: Story) -> list[Found]:
    """Each issuing body of a conveyed item once; persons who spoke are no bodies."""
    found = conveyed.find(story)
    issuers = (item["by"] for item in found if item["by"] and not PERSON.search(item["by"].value))
    return once(by for by in issuers if by and (HEAD.search(by.value) or LOW_HEAD.search(by.value)))
