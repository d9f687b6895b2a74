"""The text of a paper: its paragraphs as the document has them, and what a newer version made of them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES, Text
from remit.papers.models import PaperVersion, Passage
from remit.papers.queries import version as queries
from remit.web.templatetags.remit import CODES, ONLY_IN

Words = tuple[str, Text, Text, Any]
"""Language code, label, words, and the mark of words that are there in the other language only."""


@dataclass(frozen=True)
class Part:
    """A paragraph, or what stands before the first: its words in one language or in both."""

    words: list[Words]
    address: int = 0
    depth: int = 0
    href: str = ""


def of(actor: Actor, version: PaperVersion, latest: PaperVersion, *, both: bool) -> dict[str, Any]:
    """The paragraphs of `version`; where it is not the present one, what changed since."""
    rows = queries.passages(version)
    there = {text.language for row in rows for text in row.texts.all()}
    languages = tuple(LANGUAGES) if both else (actor.language,)
    paper = version.paper_id
    asked = "" if version.pk == latest.pk else f"?version={version.number}"
    found: dict[str, Any] = {
        "parts": [part(row, languages, paper, asked, mark=actor.language in there) for row in rows],
        "preamble": preamble(version, languages),
        "note": version.note_in(actor.language),
        "latest": latest,
        "overtaken": version.pk != latest.pk,
        "two_languages": len(there) > 1,
        "only": ONLY_IN[min(there)] if there and actor.language not in there else "",
    }
    if version.pk != latest.pk:
        found |= _since(rows, queries.passages(latest), actor.language, paper, asked)
    return found


def _since(rows: list[Passage], now: list[Passage], language: str, paper: int, asked: str) -> dict[str, Any]:
    since = queries.differences(rows, now)
    label = {row.point.address: str(row.label_in(language)) for row in (*now, *rows)}
    return {
        "changed": [(address_of(paper, key) + asked, key, label[key]) for key in since.changed],
        "dropped": [(address_of(paper, key) + asked, key, label[key]) for key in since.dropped],
        "added": [(address_of(paper, key), key, label[key]) for key in since.added],
    }


def part(row: Passage, languages: tuple[str, ...], paper: int, asked: str, *, mark: bool = True) -> Part:
    """One paragraph, ready to be shown."""
    address = row.point.address
    return Part(worded(row, languages, mark=mark), address, min(row.depth, 5), address_of(paper, address) + asked)


def worded(row: Passage, languages: tuple[str, ...], *, mark: bool = True) -> list[Words]:
    """The words in each language; where one is asked for and missing, those of the other, marked if `mark`."""
    here = {text.language: text for text in row.texts.all()}
    if len(languages) > 1:
        return [_cell(lang, here[lang].label, here[lang].text) if lang in here else _cell(lang) for lang in languages]
    shown = languages[0] if languages[0] in here else next(iter(here), languages[0])
    if shown not in here:
        return [_cell(shown)]
    only = ONLY_IN[shown] if mark and shown != languages[0] else ""
    return [_cell(shown, here[shown].label, here[shown].text, only)]


def _cell(language: str, label: str = "", words: str = "", mark: Any = "") -> Words:
    return CODES[language], Text(label, language), Text(words, language), mark


def preamble(version: PaperVersion, languages: tuple[str, ...]) -> Part | None:
    """What stands before the first paragraph; None where nothing does."""
    words = version.preamble_in(languages[0])
    if not words:
        return None
    here = {text.language: text.preamble for text in version.texts.all()}
    if len(languages) > 1:
        return Part([_cell(lang, words=here.get(lang, "")) for lang in languages])
    return Part([_cell(words.language, words=words.value)])


def address_of(paper: int, address: int) -> str:
    """Where one paragraph stands."""
    return reverse("desk:papers:point", args=[paper, address])
