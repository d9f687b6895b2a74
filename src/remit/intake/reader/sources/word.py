"""Word's .docx: its paragraphs and tables in order, with what was inserted and without what was deleted."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from remit.intake.reader.deadline import Deadline
from remit.intake.reader.page import Hints
from remit.intake.reader.unreadable import Unreadable

MOST_UNPACKED = 100_000_000
MOST_ENTRIES = 5_000
MOST_TEXT = 20_000_000
"""Bytes of the part that holds the words: a page's is a hundredth of it."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The head of Word's old .doc, and of a .docx under a password."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
BODY = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NOT_SAID = frozenset({f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}instrText", f"{MC}Fallback"})
TITLES = ("Title", "Heading 1")


def text_of(data: bytes, name: str, deadline: Deadline) -> tuple[str, Hints]:
    """A paragraph each line, a table's row each line; the title where a paragraph is styled so.

    Raises `Unreadable` for a file with macros, under a password, damaged, or swollen.
    """
    _check(data, name)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
    except MemoryError:
        raise
    except Exception as error:
        raise Unreadable("damaged", name=name) from error
    lines: list[str] = []
    styled: dict[str, list[str]] = {}
    for style, words in _told(document.element.body, _styles(document)):
        deadline.check()
        lines.append(words)
        styled.setdefault(style, []).append(words)
    if not any(line.strip() for line in lines):
        raise Unreadable("empty", name=name)
    one = [words for style in TITLES for words in styled.get(style, []) if len(styled[style]) == 1]
    return "\n\n".join(line for line in lines if line.strip()), Hints(" ".join(one[0].split()) if one else None)


def _check(data: bytes, name: str) -> None:
    """What must not even be unpacked is refused by its table of contents."""
    if data.startswith(OLD_OFFICE):
        raise Unreadable("encrypted" if ENCRYPTED in data else "old_word", name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise Unreadable("damaged", name=name) from error
    size = {entry.filename: entry.file_size for entry in entries}
    if len(entries) > MOST_ENTRIES or sum(size.values()) > MOST_UNPACKED or size.get(BODY, 0) > MOST_TEXT:
        raise Unreadable("bomb", name=name, limit_mb=MOST_UNPACKED // 1_000_000)
    if any(entry.rpartition("/")[2].lower() == "vbaproject.bin" for entry in size):
        raise Unreadable("macros", name=name)
    if BODY not in size:
        raise Unreadable("damaged", name=name)


def _styles(document: Any) -> dict[str, str]:
    """{identifier: name} of the styles, by the names that Word gives them in every language."""
    return {style.style_id: style.name for style in document.styles if style.style_id and style.name}


def _told(parent: Any, styles: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(style, words) of every paragraph; a row of a table is one, without a style."""
    for element in parent:
        if element.tag == f"{W}p":
            style = element.find(f"{W}pPr/{W}pStyle")
            yield styles.get(style.get(f"{W}val"), "") if style is not None else "", "".join(_words(element)).strip()
        elif element.tag == f"{W}tbl":
            for row in element.iter(f"{W}tr"):
                cells = (" ".join("".join(_words(cell)).split()) for cell in row.findall(f"{W}tc"))
                yield "", "  ".join(cell for cell in cells if cell)
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml"):
            yield from _told(element, styles)


def _words(element: Any) -> Iterator[str]:
    """The words below an element, in order; each paragraph of a cell ends with a line end."""
    for child in element:
        if child.tag in NOT_SAID:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        else:
            yield from _words(child)
            if child.tag == f"{W}p":
                yield "\n"
