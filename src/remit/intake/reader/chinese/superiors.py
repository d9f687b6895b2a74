"""The bodies above, whose meeting or paper was conveyed, as spelt in the text."""

import re

from remit.intake.reader.chinese import conveyed
from remit.intake.reader.chinese.words import BODY_END
from remit.intake.reader.found import Found, once
from remit.intake.reader.story import Story


def find(story: Story) -> list[Found]:
    """Each issuing body of a conveyed item once; persons who spoke are no bodies."""
    issuers = (item["by"] for item in conveyed.find(story))
    return once(by for by in issuers if by and re.search(rf"{BODY_END}$", by.value))
