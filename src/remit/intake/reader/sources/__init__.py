"""The kinds of source: from bytes to text, and what the markup said beside it.

A kind's libraries are loaded when a file of that kind is read, never before. Files that hold several pages
(folders, ZIP, web archives) are taken apart by `piles`; each of their pages comes here by itself.
"""

from remit.intake.reader.deadline import Deadline
from remit.intake.reader.page import Hints
from remit.intake.reader.sources.decoding import LIMIT, decoded
from remit.intake.reader.unreadable import Unreadable

PLAIN = ("", ".txt", ".text")
MARKDOWN = (".md", ".markdown")
MOST_TAGS = 12_000
"""A tenth of a millisecond goes by for each."""
MARKUP = (".html", ".htm", ".xhtml")
WORD = (".docx", ".docm")
PDF = (".pdf",)
SAVED = (".mht", ".mhtml")
PACKED = (*WORD, *PDF, *SAVED)
"""Kinds that carry pictures and fonts beside their text, and so may be larger than it."""
LIMIT_PACKED = 20_000_000
SEVERAL = (".zip", ".warc", ".gz")
KINDS = (*PLAIN, *MARKDOWN, *MARKUP, *PACKED)


def most_bytes(suffix: str) -> int:
    """How large a file of that kind may be."""
    return LIMIT_PACKED if suffix.lower() in PACKED else LIMIT


def text_of(data: bytes, suffix: str, name: str, deadline: Deadline | None = None) -> tuple[str, Hints]:
    """The text of a source of that kind; raises `Unreadable`."""
    kind = suffix.lower()
    if kind in SEVERAL:
        raise Unreadable("pile", name=name)
    if kind not in KINDS:
        raise Unreadable("unknown_kind", name=name)
    if len(data) > most_bytes(kind):
        raise Unreadable("too_large", name=name, limit_mb=most_bytes(kind) // 1_000_000)
    if not data.strip():
        raise Unreadable("empty", name=name)
    if kind in PACKED:
        return _packed(data, kind, name, deadline or Deadline())
    if kind in MARKUP:
        return _markup(decoded(data, name, markup=True), name)
    text = decoded(data, name)
    if kind in MARKDOWN:
        from remit.intake.reader.sources import markdown

        return markdown.text_of(text)
    return text, Hints()


def _packed(data: bytes, kind: str, name: str, deadline: Deadline) -> tuple[str, Hints]:
    if kind in WORD:
        from remit.intake.reader.sources import word

        return word.text_of(data, name, deadline)
    if kind in PDF:
        from remit.intake.reader.sources import pdf

        return pdf.text_of(data, name, deadline)
    from remit.intake.reader.sources import saved

    return _markup(saved.page_of(data, name), name)


def _markup(text: str, name: str) -> tuple[str, Hints]:
    from remit.intake.reader.sources import markup

    if text.count("<") > MOST_TAGS:
        raise Unreadable("too_many_tags", name=name, limit=MOST_TAGS)
    return markup.text_of(text)
