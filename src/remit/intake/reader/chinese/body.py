"""The body that met, as a Chinese page spells it."""

from remit.intake.reader.found import Found, Span
from remit.intake.reader.story import Story


def find(story: Story) -> Found | None:
    """The longest form among the namings that speak of the same body."""
    bodies = [naming.body for naming in story.namings if naming.body]
    if not bodies:
        return None
    best = max((body for body in bodies if _same(story.of(bodies[0]), story.of(body))), key=_length)
    return story.page.found(best.start, best.end, 0.9 if len(bodies) > 1 else 0.8)


def _length(span: Span) -> int:
    return span.end - span.start


def _same(one: str, other: str) -> bool:
    """One is short for the other: its characters stand in the other in their order (市外办, 市政府外事办)."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)
