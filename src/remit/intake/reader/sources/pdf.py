"""PDF: the text of its pages, page numbers and running heads left out, wrapped lines joined to paragraphs."""

import io
import logging
import re
from typing import Any

from remit.intake.reader.deadline import Deadline
from remit.intake.reader.page import Hints
from remit.intake.reader.sources.paragraphs import joined
from remit.intake.reader.unreadable import Unreadable

MOST_PAGES = 300
FEW = 12
"""A page with fewer letters than this, on the average, holds a picture of a text and no text."""
MOST_TEXT = 2_000_000
HEAD_BYTES = 1024
PAGE_NUMBER = re.compile(
    r"^\W*(?:第\s*)?[\d一二三四五六七八九十]{1,4}(?:\s*页)?\W*(?:[/／共of\s]*\d{1,4}\s*页?)?\W*$|^\W*page\s+\d+(?:\s+of\s+\d+)?\W*$",
    re.I,
)


def text_of(data: bytes, name: str, deadline: Deadline) -> tuple[str, Hints]:
    """The text; the title where the file names one that stands in it.

    Raises `Unreadable` for a scanned one, one under a password, one of more than 300 pages, or a damaged one.
    """
    if b"%PDF-" not in data[:HEAD_BYTES]:
        raise Unreadable("damaged", name=name)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages, title = _pages(data, name, deadline)
    except (Unreadable, MemoryError):
        raise
    except Exception as error:
        raise Unreadable("damaged", name=name) from error
    text = joined(_without_heads(pages))
    return text, Hints(title if title and title in text else None)


def _pages(data: bytes, name: str, deadline: Deadline) -> tuple[list[list[str]], str | None]:
    import pypdf

    document = pypdf.PdfReader(io.BytesIO(data))
    if document.is_encrypted and not _opened(document):
        raise Unreadable("encrypted", name=name)
    if _told_pages(document) > MOST_PAGES or len(document.pages) > MOST_PAGES:
        raise Unreadable("too_many_pages", name=name, limit=MOST_PAGES)
    pages: list[list[str]] = []
    size = pictures = 0
    for page in document.pages:
        deadline.check()
        pages.append(page.extract_text().splitlines())
        size += sum(map(len, pages[-1]))
        pictures += _has_picture(page)
        if size > MOST_TEXT:
            raise Unreadable("too_large", name=name, limit_mb=MOST_TEXT // 1_000_000)
    letters = sum(letter.isalnum() for lines in pages for line in lines for letter in line)
    if letters < FEW * max(1, len(pages)):
        raise Unreadable("scanned" if pictures else "empty", name=name)
    title = document.metadata.title if document.metadata else None
    return pages, " ".join(title.split()) if isinstance(title, str) else None


def _opened(document: Any) -> bool:
    """Whether it opens without a password; many are only locked against changes."""
    try:
        return bool(document.decrypt(""))
    except Exception:  # the library raises its own and others for ciphers that it has not
        return False


def _told_pages(document: Any) -> int:
    """How many pages the file says that it has, without counting."""
    try:
        return int(document.trailer["/Root"]["/Pages"]["/Count"])
    except (KeyError, TypeError, ValueError):
        return 0


def _has_picture(page: Any) -> bool:
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    if objects is None:
        return False
    return any(each.get_object().get("/Subtype") == "/Image" for each in objects.get_object().values())


def _without_heads(pages: list[list[str]]) -> list[list[str]]:
    """The lines of each page without its number and without what stands first or last on nearly every page."""
    told = [[line.rstrip() for line in lines if line.strip()] for lines in pages]
    running = {edge: _running([page[edge] for page in told if page]) for edge in (0, -1)}
    kept = []
    for number, lines in enumerate(told):
        body = list(lines)
        for edge in (0, -1):
            while body and (PAGE_NUMBER.match(body[edge]) or (number and _shape(body[edge]) in running[edge])):
                del body[edge]
        kept.append(body)
    return kept


def _running(lines: list[str]) -> set[str]:
    shapes = [_shape(line) for line in lines]
    return {shape for shape in set(shapes) if len(shapes) >= 3 and shapes.count(shape) * 3 >= len(shapes) * 2}


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))
