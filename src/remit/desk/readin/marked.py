"""The text of a page with its findings marked in place."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Mark:
    """A stretch of the text, in code points, in which a finding stands."""

    start: int
    end: int
    name: str


@dataclass
class Piece:
    """A stretch of a paragraph: plain text, or part of one finding. `first` and `last` say whether the finding
    begins and
    ends here, `number` is the one shown at it; a piece bears at most one finding, so links never nest."""

    text: str
    name: str = ""
    first: bool = False
    last: bool = False
    number: int = 0


def pieces(text: str, marks: Iterable[Mark]) -> list[list[Piece]]:
    """The paragraphs of the text (its lines that are not empty), each cut at every boundary of a finding. Where
    findings lie
    in one another the innermost has the words; of two that are the same, the first."""
    good = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    cuts = sorted({0, len(text)} | {cut for mark in good for cut in (mark.start, mark.end)})
    owners = [(start, end, _innermost(good, start, end)) for start, end in pairwise(cuts)]
    paragraphs: list[list[Piece]] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(_line(text, at, at + len(line), owners))
        at += len(line) + 1
    _ends(paragraphs)
    return paragraphs


def _innermost(marks: list[Mark], start: int, end: int) -> str:
    around = [mark for mark in marks if mark.start <= start and end <= mark.end]
    return min(around, key=lambda mark: mark.end - mark.start).name if around else ""


def _line(text: str, start: int, end: int, owners: list[tuple[int, int, str]]) -> list[Piece]:
    found: list[Piece] = []
    for begin, stop, name in owners:
        words = text[max(begin, start) : min(stop, end)] if begin < end and stop > start else ""
        if not words:
            continue
        if found and found[-1].name == name:
            found[-1].text += words
        else:
            found.append(Piece(words, name))
    return found


def _ends(paragraphs: list[list[Piece]]) -> None:
    every = [piece for paragraph in paragraphs for piece in paragraph if piece.name]
    for order, attribute in ((every, "first"), (reversed(every), "last")):
        seen: set[str] = set()
        for piece in order:
            if piece.name not in seen:
                setattr(piece, attribute, True)
                seen.add(piece.name)
