"""A page as the grammars see it: its text, a smoothed copy of the same length, lines and sentences."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from remit.intake.reader.deadline import Deadline
from remit.intake.reader.found import Found, Span
from remit.intake.reader.language import language_of
from remit.intake.reader.sentences import blocks_of, sentences_of
from remit.intake.reader.simplified import simplified
from remit.intake.reader.smooth import full_width_marks, smooth


@dataclass(frozen=True)
class Hints:
    """What the markup said beside the text."""

    title: str | None = None
    published_on: str | None = None


@dataclass(frozen=True)
class Page:
    """`flow` has the length of `text`: offsets are the same in both. Grammars match `flow`, values come from `text`."""

    text: str
    flow: str
    blocks: tuple[Span, ...]
    sentences: tuple[Span, ...]
    hints: Hints = Hints()
    deadline: Deadline = field(default_factory=Deadline)

    def found(self, start: int, end: int, sure: float = 0.8) -> Found | None:
        """The text between two offsets, without blanks at its ends; None if nothing is left."""
        span = self.trimmed(start, end)
        return Found(self.text[span.start : span.end], span, sure) if span else None

    def trimmed(self, start: int, end: int, also: str = "") -> Span | None:
        """The span without blanks, and the characters of `also`, at its ends."""
        while start < end and (self.flow[start].isspace() or self.flow[start] in also):
            start += 1
        while end > start and (self.flow[end - 1].isspace() or self.flow[end - 1] in also):
            end -= 1
        return Span(start, end) if start < end else None

    def of(self, span: Span) -> str:
        """The smoothed text of a span; gives up when the page's time is over."""
        self.deadline.check()
        return self.flow[span.start : span.end]

    def told(self, within: Span | None = None) -> Iterator[Span]:
        """The sentences, one by one."""
        for sentence in self.sentences:
            if within is None or within.holds(sentence):
                yield sentence


def page_of(text: str, hints: Hints | None = None, deadline: Deadline | None = None) -> Page:
    """The page of a cleaned text."""
    flow = smooth(text)
    if language_of(flow) == "zh":
        flow = simplified(full_width_marks(flow))
    blocks = tuple(blocks_of(flow))
    flow = unwrapped(flow, blocks)
    sentences = tuple(sentence for block in blocks for sentence in sentences_of(flow, block))
    return Page(text, flow, blocks, sentences, hints or Hints(), deadline or Deadline())


def unwrapped(flow: str, blocks: tuple[Span, ...]) -> str:
    """The same text with the line ends inside blocks turned into blanks."""
    pieces, at = [], 0
    for block in blocks:
        pieces += [flow[at : block.start], flow[block.start : block.end].replace("\n", " ")]
        at = block.end
    return "".join([*pieces, flow[at:]])
