"""How far each language of a readout is, paragraph by paragraph."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from remit.kernel.texts import LANGUAGES
from remit.publication.models import Paragraph, Readout

TITLE = 0  # the title's place among the paragraphs' ids


class Stage(StrEnum):
    """From nothing to a text that says what the source says."""

    NONE = "none"
    UNFINISHED = "unfinished"
    OUTDATED = "outdated"
    CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Standing:
    """One language: its stage, and the ids of the paragraphs (TITLE: the title) that are missing or outdated."""

    language: str
    stage: Stage
    missing: tuple[int, ...] = ()
    outdated: tuple[int, ...] = ()


def digest(text: str) -> str:
    """What `made_from` keeps of the source text."""
    return sha256(text.encode()).hexdigest()


def paragraphs_of(readout: Readout) -> list[Paragraph]:
    """The paragraphs in their order, with their words; two queries."""
    return list(readout.paragraphs.prefetch_related("texts").order_by("position", "id"))


def source_texts(readout: Readout, paragraphs: list[Paragraph]) -> dict[int, str]:
    """The source language's words by paragraph id, the title under TITLE."""
    return _words(readout, paragraphs, readout.source_language)


def standings(readout: Readout, paragraphs: list[Paragraph] | None = None) -> dict[str, Standing]:
    """Every language's standing."""
    rows = paragraphs_of(readout) if paragraphs is None else paragraphs
    return {language: _standing(readout, rows, language) for language in LANGUAGES}


def _standing(readout: Readout, paragraphs: list[Paragraph], language: str) -> Standing:
    words = _words(readout, paragraphs, language)
    source = source_texts(readout, paragraphs)
    missing = tuple(place for place, text in words.items() if not text)
    made_from = _made_from(readout, paragraphs, language)
    outdated = tuple(
        place
        for place, text in words.items()
        if text and language != readout.source_language and made_from[place] != digest(source[place])
    )
    if not any(words.values()):
        return Standing(language, Stage.NONE, missing)
    stage = Stage.UNFINISHED if missing else Stage.OUTDATED if outdated else Stage.CURRENT
    return Standing(language, stage, missing, outdated)


def _words(readout: Readout, paragraphs: list[Paragraph], language: str) -> dict[int, str]:
    found = {TITLE: next((t.title for t in readout.texts.all() if t.language == language), "")}
    for paragraph in paragraphs:
        found[paragraph.pk] = next((t.text for t in paragraph.texts.all() if t.language == language), "")
    return found


def _made_from(readout: Readout, paragraphs: list[Paragraph], language: str) -> dict[int, str]:
    found = {TITLE: next((t.made_from for t in readout.texts.all() if t.language == language), "")}
    for paragraph in paragraphs:
        found[paragraph.pk] = next((t.made_from for t in paragraph.texts.all() if t.language == language), "")
    return found
