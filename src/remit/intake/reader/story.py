"""A story: the part of a page that tells of one meeting. Every grammar of a meeting reads a story."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from remit.intake.reader.found import Span
from remit.intake.reader.page import Page


@dataclass(frozen=True)
class Naming:
    """Where the page names the meeting: the body before the verb, the meeting's own name, and the clause of both.

    `body` is None where only the meeting's name tells it; `meeting` ends before what the meeting was for.
    """

    clause: Span
    meeting: Span
    body: Span | None = None


@dataclass(frozen=True)
class Story:
    """One meeting's part of the page. `namings` come best first: the opening sentence, then the headline.
    `first_held_on` is set for further meetings of a page: "on the same day" means that of the first."""

    page: Page
    span: Span
    namings: tuple[Naming, ...] = ()
    headline: Span | None = None
    published_on: date | None = None
    first_held_on: str | None = None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of this part, the headline and the breadcrumb left out."""
        told = self.page.told(self.span)
        return tuple(line for line in told if self.headline is None or line.start >= self.headline.end)

    def of(self, span: Span) -> str:
        """The smoothed text of a span."""
        return self.page.of(span)
