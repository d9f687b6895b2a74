"""The first draft of an account."""

from dataclasses import dataclass

from remit.meetings.models import Meeting
from remit.publication.drafting import chinese, english
from remit.publication.drafting.facts import facts_of, meeting_title

WRITERS = {"en": english.paragraphs, "zh": chinese.paragraphs}


@dataclass(frozen=True, slots=True)
class Draft:
    """A title and paragraphs, for a person to go over."""

    title: str
    paragraphs: list[str]


def first_draft(meeting: Meeting, language: str) -> Draft:
    """What the record says publicly, in plain sentences of that language."""
    name = name_of(meeting, language)
    return Draft(name, WRITERS[language](facts_of(meeting, language, name)))


def name_of(meeting: Meeting, language: str) -> str:
    """The meeting's own title, or its body and kind."""
    own = meeting_title(meeting, language)
    if own.asked and own:
        return str(own)
    body = str(meeting.body.name_in(language, meeting.held_on))
    return f"{body}会议" if language == "zh" else f"Meeting of {body}"
