"""What of a model's answer stands in the text, word for word. The rest is thrown away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from remit.intake.model.fields import DAYS, FIELDS
from remit.intake.reader.dates import day_of, mentions

LONGEST = 300


@dataclass(frozen=True)
class Proposal:
    """A value for the draft's path; `start` and `end` are where its words stand in the text, in code points."""

    path: str
    value: str
    start: int
    end: int


def standing(text: str, told: Mapping[str, object], published_on: date | None = None) -> list[Proposal]:
    """The proposals whose words are in the text; a day is read from its words by the reader's own grammar."""
    found = []
    for path in FIELDS:
        words = told.get(path)
        if not isinstance(words, str) or not 0 < len(words.strip()) <= LONGEST:
            continue
        start = text.find(words.strip())
        if start < 0:
            continue
        end = start + len(words.strip())
        value = _day(text, start, end, published_on) if path in DAYS else words.strip()
        if value:
            found.append(Proposal(path, value, start, end))
    return found


def _day(text: str, start: int, end: int, published_on: date | None) -> str:
    days = [day_of(mention, published_on) for mention in mentions(text, start, end)]
    said = {str(day.value) for day in days if day is not None}
    return said.pop() if len(said) == 1 else ""
