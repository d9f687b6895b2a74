"""The editor of one language: what is shown, and what was sent back."""

from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from remit.kernel.texts import LANGUAGES
from remit.publication.actions import readout as actions
from remit.publication.actions.readout.write import NOT_THERE, Seen
from remit.publication.models import Paragraph, Readout
from remit.publication.queries.languages import TITLE, digest, paragraphs_of, standings
from remit.web.door import number

MOST = 10**9


@dataclass
class Place:
    """The title or a paragraph in the editor; `theirs` is what another saved there meanwhile."""

    pk: int
    number: int
    text: str
    source: str
    revision: int
    was: str
    made_from: str
    outdated: bool
    theirs: str = ""
    overtaken: bool = False


@dataclass(frozen=True)
class Sent:
    """What came back: the words that were changed, and what their writer had in view."""

    texts: dict[int, str] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)

    @classmethod
    def of(cls, data: QueryDict, places: list[Place]) -> "Sent":
        """Only what differs from what was in the page when it was opened, unless theirs was chosen."""
        texts: dict[int, str] = {}
        for place in places:
            text = data.get(f"text-{place.pk}")
            if text is None or data.get(f"choose-{place.pk}") == "theirs":
                continue
            words = plain(text)
            if digest(words) != data.get(f"was-{place.pk}") or f"right-{place.pk}" in data:
                texts[place.pk] = words
        seen = Seen(
            revisions={pk: _revision(data.get(f"revision-{pk}")) for pk in texts},
            sources={pk: made for pk in texts if (made := data.get(f"source-{pk}", ""))},
            still_right=frozenset(pk for pk in texts if f"right-{pk}" in data),
        )
        return cls(texts, seen)


def plain(text: str) -> str:
    """As browsers and databases agree on line ends."""
    return text.replace("\r\n", "\n").strip()


def _revision(text: str | None) -> int:
    return NOT_THERE if text == str(NOT_THERE) else number(text, 0, MOST) if text != "0" else 0


def places(readout: Readout, language: str) -> list[Place]:
    """The title and every paragraph in that language, the source beside it."""
    rows = paragraphs_of(readout)
    outdated = standings(readout, rows)[language].outdated
    titles = {row.language: row for row in readout.texts.all()}
    found = [_place(TITLE, 0, titles, "title", readout, language)]
    found += [_paragraph(row, n, readout, language) for n, row in enumerate(rows, start=1)]
    for place in found:
        place.outdated = place.pk in outdated
    return found


def _paragraph(row: Paragraph, number_: int, readout: Readout, language: str) -> Place:
    texts = {text.language: text for text in row.texts.all()}
    return _place(row.pk, number_, texts, "text", readout, language)


def _place(pk: int, number_: int, texts: dict[str, Any], column: str, readout: Readout, language: str) -> Place:
    row, source = texts.get(language), texts.get(readout.source_language)
    text = getattr(row, column) if row else ""
    beside = getattr(source, column) if source else ""
    return Place(
        pk, number_, text, beside, row.revision if row else NOT_THERE, digest(text), digest(beside), outdated=False
    )


def overtaken(fresh: list[Place], data: QueryDict, sent: Sent) -> list[Place]:
    """The places as they are now, with one's own words still in them, and theirs beside where both wrote."""
    for place in fresh:
        if place.pk not in sent.texts:
            continue
        mine = sent.texts[place.pk]
        if place.revision != sent.seen.revisions[place.pk] and place.text != mine:
            place.theirs, place.overtaken = place.text, True
        place.text = mine
    return fresh


def rearrange(actor: Any, readout: Readout, then: str) -> int | None:
    """Add, remove or move a paragraph as the button says ("add-12", "up-12"); which paragraph to show afterwards."""
    what, _dash, key = then.partition("-")
    pk = number(key, 0, MOST) if key else 0
    order = [row.pk for row in paragraphs_of(readout)]
    if what == "add":
        actions.add_paragraph(actor, readout, after=pk or None)
    elif what == "remove":
        actions.remove_paragraph(actor, readout, paragraph=pk)
    elif what in {"up", "down"} and pk in order:
        place = order.index(pk)
        other = place - 1 if what == "up" else place + 1
        if 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
            actions.reorder(actor, readout, order=order)
    return pk if pk in order and what != "remove" else None


def other_language(language: str) -> str:
    """The other of the two."""
    return next(each for each in LANGUAGES if each != language)
