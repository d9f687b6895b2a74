"""The bodies above, whose meeting or paper was conveyed, as spelt in the text."""

from remit.intake.reader.english import conveyed
from remit.intake.reader.english.naming import HEAD
from remit.intake.reader.found import Found, once
from remit.intake.reader.story import Story


def find(story: Story) -> list[Found]:
    """Each issuing body of a conveyed item once; persons who spoke are no bodies."""
    issuers = (item["by"] for item in conveyed.find(story))
    return once(by for by in issuers if by and HEAD.search(by.value))
