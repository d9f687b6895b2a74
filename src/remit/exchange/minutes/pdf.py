"""Minutes as PDF: PDF/A-2a and PDF/UA-1 in one file, tagged, with its title and its language."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from remit.exchange.minutes.document import AnyMinutes, BilingualMinutes, Borrowed, MinutesDocument
from remit.exchange.minutes.fields import fields, plain
from remit.exchange.minutes.glyphs import FONTS, beyond, printable, without_glyph
from remit.exchange.minutes.refusals import MissingGlyphs

TEMPLATE = Path(__file__).with_name("minutes.typ")
STANDARDS = ["a-2a", "ua-1"]
ONE_AT_A_TIME = Lock()  # a typst compiler refuses a second thread while it works


def render_pdf(document: AnyMinutes, *, system_fonts: bool = True) -> bytes:
    """The printed file; the same document gives the same bytes.

    Characters that the shipped fonts lack come from the system's fonts, unless `system_fonts` is false.
    Raises MissingGlyphs, naming them, where no font has them.
    """
    parts = (document.first, document.second) if isinstance(document, BilingualMinutes) else (document,)
    given = spoken({"title": title(parts), "author": plain(parts[0].body), "parts": [fields(part) for part in parts]})
    foreign = beyond(texts(given))
    if foreign:
        refuse_blanks(foreign, system_fonts)
    with ONE_AT_A_TIME:
        made: bytes = compiler(bool(foreign)).compile(
            format="pdf",
            sys_inputs={"minutes": json.dumps(given, ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=int(parts[0].printed_at.timestamp()),
        )
    return unmistakable_ends(made)


def title(parts: tuple[MinutesDocument, ...]) -> str:
    """What a reader of the file sees in its title bar."""
    return " · ".join(plain(part.title) for part in parts)


def spoken(value: Any) -> Any:
    """The same values as JSON has them: a run is [words] or [words, language]; texts hold only what can be printed."""
    match value:
        case str():
            return printable(value)
        case Borrowed():
            return [printable(value.words), value.language]
        case dict():
            return {name: spoken(inner) for name, inner in value.items()}
        case tuple():
            return [spoken(run) if isinstance(run, Borrowed) else [printable(run)] for run in value]
        case list():
            return [spoken(inner) for inner in value]
    return value


def texts(value: Any) -> Iterator[str]:
    """Every string inside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def refuse_blanks(foreign: set[str], system_fonts: bool) -> None:
    """Raises MissingGlyphs where the system cannot help either."""
    paths = [face.path for face in fonts(True).fonts() if face.path] if system_fonts else []
    missing = without_glyph(foreign, paths)
    if missing:
        raise MissingGlyphs(missing)


@cache
def fonts(with_system: bool) -> Any:
    """The shipped fonts, found in 10 ms; with those of the system it takes 300 ms, paid only by who needs them."""
    import typst

    return typst.Fonts(include_system_fonts=with_system, include_embedded_fonts=False, font_paths=[str(FONTS)])


@cache
def compiler(with_system: bool) -> Any:
    """One compiler for the life of the process: fonts stay loaded, and what did not change is not set again."""
    import typst

    return typst.Compiler(input=str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=fonts(with_system))


def unmistakable_ends(made: bytes) -> bytes:
    r"""Streams whose last byte is \r end in \r\r instead of \r\n.

    \r\n before `endstream` can be read as one line end, and the stream as one byte shorter than it says (PDF/A-2,
    6.1.7.1). One file in a hundred has such a stream. The length of the file stays, so that every offset in it holds.
    """
    return made.replace(b"\r\nendstream\nendobj", b"\r\rendstream\nendobj")
