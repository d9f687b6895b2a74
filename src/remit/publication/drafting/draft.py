"""The first draft of an account."""

from dataclasses import dataclass

from remit.meetings.models import Meeting
from remit.meetings.queries.naming import name
from remit.publication.drafting import chinese, english
from remit.publication.drafting.facts import facts_of

WRITERS = {"en": english.paragraphs, "zh": chinese.paragraphs}


@dataclass(frozen=True, slots=True)
class Draft:
    """A title and paragraphs, for a person to go over."""

    title: str
    paragraphs: list[str]


def first_draft(meeting: Meeting, language: str) -> Draft:
    """What the record says publicly, in plain sentences of that language."""
    title = str(name(meeting, language))
    return Draft(title, WRITERS[language](facts_of(meeting, language, title)))
