"""How a text falls into paragraphs: proposed from the labels at the starts of its lines, corrected by a clerk."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from remit.papers.paragraphs.labels import DECIMAL, HEADINGS, Label, at

DEEPEST = 9
JUMP = 5
"""So many numbers may be missing in a series, at a break of the text."""

_LEAD = re.compile(r"[ \t\u3000\xa0\ufeff]*")
# A line that stops here goes on in the next one: what looks like a label there is cited.
_GOES_ON = re.compile(
    r"(?:\b(?:in|of|to|under|by|see|with|from|the|a|an|as|than|for|at|on|paragraphs?|articles?|sections?|chapters?|rules?|points?"
    r"|(?<![,;])\s(?:and|or))|[依按参遵比]照|根据|依据|按|见|符合|违反|本办法|本条例|本规定)\s*$",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.:;!?。：；！？”’)）\]】—]\s*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph: its label as printed, how deep it stands, its words. `source` is its piece of the text."""

    label: str
    depth: int
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Split:
    """A text in paragraphs, and what stands before the first one; the sources together are the text."""

    preamble: str
    paragraphs: tuple[Piece, ...]
    before: str = ""

    @property
    def source(self) -> str:
        """The text as it was given."""
        return self.before + "".join(each.source for each in self.paragraphs)


@dataclass
class _Reading:
    """Where one stands in the text: the open series from the outermost in, and the last number of each."""

    starts: frozenset[tuple[str, int]]
    open: list[str] = field(default_factory=list)
    last: dict[str, int] = field(default_factory=dict)

    def take(self, label: Label) -> int:
        """The label counts; its depth."""
        rank = HEADINGS.get(label.series)
        if rank is not None and label.series not in self.open:
            while self.open and HEADINGS.get(self.open[-1], 99) >= rank:
                self._shut()
        while label.series in self.open and self.open[-1] != label.series:
            self._shut()
        if label.series not in self.open:
            self.open.append(label.series)
        self.last[label.series] = label.value
        return min(len(self.open) - 1, DEEPEST)

    def _shut(self) -> None:
        series = self.open.pop()
        if series not in HEADINGS:
            del self.last[series]  # what is counted under a heading begins again under the next


def split(text: str) -> Split:
    """The paragraphs that the labels at the starts of lines propose. Nothing of the text is lost: `Split.source`."""
    lines = text.splitlines(keepends=True)
    bare = [_LEAD.sub("", line, count=1).rstrip() for line in lines]
    found = [at(line) for line in bare]
    reading = _Reading(frozenset((label.series, label.value) for labels in found for label in labels))
    cuts: list[tuple[int, Label, int]] = []
    for n, labels in enumerate(found):
        if labels and (label := _counts(reading, labels, bare, n)) is not None:
            cuts.append((n, label, reading.take(label)))
    ends = [*(n for n, *_ in cuts[1:]), len(lines)][: len(cuts)]
    paragraphs = tuple(
        _paragraph("".join(lines[n:end]), label, depth) for (n, label, depth), end in zip(cuts, ends, strict=True)
    )
    before = "".join(lines[: cuts[0][0] if cuts else len(lines)])
    return Split(before.strip(), paragraphs, before)


def _paragraph(source: str, label: Label, depth: int) -> Piece:
    words = _LEAD.sub("", source, count=1)[len(label.shown) :]
    return Piece(label.shown, depth, words.strip(), source)


def _counts(reading: _Reading, labels: Sequence[Label], bare: Sequence[str], n: int) -> Label | None:
    """Which of the labels a line bears begins a paragraph there; None where the line goes on with a sentence."""
    before = bare[n - 1] if n else ""
    for label in sorted(labels, key=lambda one: (not _goes_on(reading, one), not _follows(reading, one))):
        if _follows(reading, label):
            if not _GOES_ON.search(before):
                return label
        elif _begins(reading, label, before):
            return label
    return None


def _follows(reading: _Reading, label: Label) -> bool:
    """The next number of an open series, or the same one again (第三条之一, Article 3a)."""
    last = reading.last.get(label.series)
    return last is not None and (label.value == last + 1 or (label.value == last and label.series in HEADINGS))


def _goes_on(reading: _Reading, label: Label) -> bool:
    """Whether some line bears the next number: "(i)" is a letter before "(j)", a number before "(ii)"."""
    return (label.series, label.value + 1) in reading.starts


def _begins(reading: _Reading, label: Label, before: str) -> bool:
    if _GOES_ON.search(before):
        return False
    goes_on = _goes_on(reading, label)
    if label.value == 1:
        return goes_on or not label.weak
    last = reading.last.get(label.series)
    heading = label.series in HEADINGS and HEADINGS.keys() >= set(reading.open)
    at_break = not before or bool(_STOPS.search(before)) or (heading and bool(at(before)))
    if last is None:  # an excerpt begins where it begins; a chapter with the article that it has reached
        return at_break and (heading or not reading.open) and (goes_on or not (label.weak or label.series in DECIMAL))
    return at_break and not label.weak and last < label.value <= last + JUMP
