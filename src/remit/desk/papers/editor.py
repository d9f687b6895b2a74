"""The paragraphs of a text while a clerk puts them right: rows that come and go with the form.
Nothing is kept until the version is added."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from remit.kernel.texts import LANGUAGES
from remit.papers import sheet
from remit.papers.models import Passage
from remit.papers.paragraphs.likeness import proposals, same
from remit.papers.paragraphs.split import DEEPEST, Piece
from remit.papers.sheet import Wording
from remit.web.door import number

MOST = 5_000
NEW, SAME, CHANGED = "new", "same", "changed"
Words = dict[str, Wording]


@dataclass
class Row:
    """One paragraph as typed. `standing`: whether it is new, or the present one at its address in the same words or
    in others."""

    words: Words = field(default_factory=dict)
    depth: int = 0
    address: str = ""
    standing: str = NEW
    error: str = ""

    def cells(self) -> list[tuple[str, Wording]]:
        """The words in each language."""
        return [(language, self.words.get(language, Wording())) for language in LANGUAGES]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(words.label.strip() or words.text.strip() for words in self.words.values())


def beside(pieces: Mapping[str, Iterable[Piece]]) -> list[Row]:
    """The paragraphs of both languages side by side, by their position."""
    lists = {language: list(each) for language, each in pieces.items()}
    rows = []
    for place in range(max(map(len, lists.values()), default=0)):
        here = {language: each[place] for language, each in lists.items() if place < len(each)}
        words = {lang: Wording(label=piece.label, text=piece.text) for lang, piece in here.items()}
        rows.append(Row(words, next(iter(here.values())).depth))
    return rows


def continued(rows: list[Row], present: list[Passage]) -> list[Row]:
    """Each with the address that it seems to continue; what is the same has the other language's words too."""
    had = {row.point.address: row for row in present}
    told = proposals([(a, _texts(row)) for a, row in had.items()], [_typed(row) for row in rows])
    for row, proposed in zip(rows, told, strict=True):
        row.address = str(proposed.address or "")
        if proposed.address is not None and proposed.same:
            row.words = _wordings(had[proposed.address]) | row.words
    return rows


def of_version(present: list[Passage]) -> list[Row]:
    """The paragraphs as the version has them."""
    return [Row(_wordings(row), row.depth, str(row.point.address)) for row in present]


def sent(data: QueryDict) -> list[Row]:
    """The rows that came back with the form."""
    rows = []
    for place in range(number(data.get("rows"), 1, MOST) if data.get("rows") != "0" else 0):
        words = {
            language: Wording(
                label=data.get(f"label-{language}-{place}", "").strip(),
                text=data.get(f"text-{language}-{place}", "").replace("\r\n", "\n"),
            )
            for language in LANGUAGES
        }
        depth = data.get(f"depth-{place}", "0")
        rows.append(
            Row(words, number(depth, 0, DEEPEST) if depth != "0" else 0, data.get(f"address-{place}", "").strip())
        )
    return rows


def stand(rows: list[Row], present: list[Passage]) -> list[Row]:
    """Each says whether it is new, or the present paragraph in the same words or in others."""
    had = {str(row.point.address): _texts(row) for row in present}
    for row in rows:
        if row.address not in had:
            row.standing = NEW
        else:
            row.standing = SAME if same(had[row.address], _typed(row)) else CHANGED
    return rows


def told(rows: list[Row]) -> tuple[list[sheet.Paragraph], list[int]]:
    """The paragraphs as the actions take them, and in which row each stands; empty rows are left out."""
    places = [place for place, row in enumerate(rows) if not row.is_empty]
    return [_paragraph(rows[place]) for place in places], places


def _paragraph(row: Row) -> sheet.Paragraph:
    # An address that is no number is one that the paper does not have: the action says so beside the row.
    address = (number(row.address, 1, 10**6) if row.address.isdecimal() else -1) if row.address else None
    return sheet.Paragraph(words=row.words, depth=row.depth, address=address)


def _typed(row: Row) -> dict[str, str]:
    return {language: words.text for language, words in row.words.items()}


def _texts(row: Passage) -> dict[str, str]:
    return {text.language: text.text for text in row.texts.all()}


def _wordings(row: Passage) -> Words:
    return {text.language: Wording(label=text.label, text=text.text) for text in row.texts.all()}
