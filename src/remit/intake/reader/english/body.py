"""The body that met, as an English page spells it."""

from remit.intake.reader.english.naming import HEAD, trimmed_body
from remit.intake.reader.found import Found, Span
from remit.intake.reader.story import Story


def find(story: Story) -> Found | None:
    """The longest form among the namings that speak of the same body; for minutes, the heading's line."""
    bodies = [naming.body for naming in story.namings if naming.body]
    if bodies:
        best = max((body for body in bodies if _same(story, bodies[0], body)), key=lambda body: len(story.of(body)))
        line = _heading(story)
        alone = " " not in story.of(best)
        if line and (alone or story.of(line).lower().endswith(" " + story.of(best).lower())):
            best = line
        return story.page.found(best.start, best.end, 0.9 if len(bodies) > 1 else 0.8)
    heading = _heading(story) if story.namings else None
    return story.page.found(heading.start, heading.end, 0.7) if heading else None


def _same(story: Story, one: Span, other: Span) -> bool:
    """Whether one name ends or begins like the other."""
    first, second = story.of(one).lower().split(), story.of(other).lower().split()
    return first[-1] == second[-1] or first[0] == second[0] or " ".join(first) in " ".join(second)


def _heading(story: Story) -> Span | None:
    """One of the first lines that is nothing but a body's name."""
    for block in [block for block in story.page.blocks if story.span.holds(block)][:4]:
        words = story.of(block).strip()
        if len(words) <= 80 and HEAD.search(words) and not any(mark in words for mark in ".:;,"):
            body = trimmed_body(story.page, block.start, block.end)
            if body and "meeting" not in words.lower() and "minutes" not in words.lower():
                return body
    return None
