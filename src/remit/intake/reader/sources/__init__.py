"""The kinds of source: from bytes to text, and what the markup said beside it."""

from remit.intake.reader.page import Hints
from remit.intake.reader.sources.decoding import decoded
from remit.intake.reader.unreadable import Unreadable

PLAIN = ("", ".txt", ".text")
MARKDOWN = (".md", ".markdown")
MOST_TAGS = 12_000
"""A tenth of a millisecond goes by for each."""
MARKUP = (".html", ".htm", ".xhtml")


def text_of(data: bytes, suffix: str, name: str) -> tuple[str, Hints]:
    """The text of a source of that kind; raises `Unreadable`."""
    kind = suffix.lower()
    if kind not in PLAIN + MARKDOWN + MARKUP:
        raise Unreadable("unknown_kind", name=name)
    text = decoded(data, name)
    if kind in MARKUP:
        from remit.intake.reader.sources import markup

        if text.count("<") > MOST_TAGS:
            raise Unreadable("too_many_tags", name=name, limit=MOST_TAGS)
        return markup.text_of(text)
    if kind in MARKDOWN:
        from remit.intake.reader.sources import markdown

        return markdown.text_of(text)
    return text, Hints()
