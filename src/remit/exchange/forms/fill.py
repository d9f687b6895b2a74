"""Values put where a form has marks. Only the texts of the file are touched: a value is text, never a formula, and
nothing in the form is carried out."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Mapping
from copy import copy
from typing import Any

from django.utils.translation import gettext_lazy as _
from lxml import etree  # type: ignore[import-untyped]

from remit.exchange.forms.opening import UNREADABLE, WORD, damaged, opened, parts, refused

# Braces as either keyboard writes them.
MARK = re.compile(r"[{｛]{2}\s*([^{}｛｝]{1,60}?)\s*[}｝]{2}")
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def marks_in(data: bytes) -> list[str]:
    """The marks of a form, each once, in the order in which they stand. Raises Refused for what is no such form."""
    found: dict[str, None] = {}
    with opened(data) as form:
        for _name, _tree, stretches in parts(form):
            for pieces in stretches:
                found |= dict.fromkeys(MARK.findall("".join(piece.text or "" for piece in pieces)))
    return list(found)


def check(data: bytes, known: Iterable[str]) -> None:
    """The form can be filled. Raises Refused, naming them, where it has marks that are not among those known, where it
    has none at all, or where it is no .docx or .xlsx file."""
    marks, plain = marks_in(data), {_plain(each) for each in known}
    unknown = [mark for mark in marks if _plain(mark) not in plain]
    if unknown:
        raise refused(_("This form asks for what is not known here: %(marks)s.") % {"marks": ", ".join(unknown)})
    if not marks:
        raise refused(_("This form has no marks such as {{ title }}: nothing can be filled in."))


def fill(data: bytes, values: Mapping[str, str]) -> bytes:
    """The form with its values; case, spaces and the width of letters in a mark do not matter. Raises Refused as
    `check` does."""
    check(data, values)
    plain = {_plain(mark): _text(value) for mark, value in values.items()}
    filled = io.BytesIO()
    with opened(data) as form, zipfile.ZipFile(filled, "w", zipfile.ZIP_DEFLATED) as new:
        changed = {name: _filled(tree, stretches, plain) for name, tree, stretches in parts(form)}
        for each in form.infolist():
            try:
                new.writestr(each.filename, changed.get(each.filename) or form.read(each))
            except UNREADABLE as error:
                raise damaged() from error
    return filled.getvalue()


def _filled(tree: Any, stretches: list[list[Any]], values: Mapping[str, str]) -> bytes:
    for pieces in stretches:
        if not MARK.search("".join(piece.text or "" for piece in pieces)):
            continue
        if not _each_whole(pieces):
            # A word processor may cut a mark into pieces: they become one, in the manner of the first.
            pieces[0].text = "".join(piece.text or "" for piece in pieces)
            for piece in pieces[1:]:
                piece.text = ""
        for piece in pieces:
            if piece.text and MARK.search(piece.text):
                _put(piece, MARK.sub(lambda mark: values[_plain(mark[1])], piece.text))
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _put(piece: Any, words: str) -> None:
    """The words stand in the piece; in a document each further line is a piece of its own after a break."""
    lines = words.split("\n") if piece.tag == WORD + "t" else [words]
    piece.text = lines[0]
    piece.set(PRESERVE, "preserve")
    for line in lines[1:]:
        more = copy(piece)
        more.text, more.tail = line, None
        broken = etree.Element(WORD + "br")
        piece.addnext(broken)
        broken.addnext(more)
        piece = more


def _each_whole(pieces: list[Any]) -> bool:
    alone = sum(len(MARK.findall(piece.text or "")) for piece in pieces)
    return alone == len(MARK.findall("".join(piece.text or "" for piece in pieces)))


def _plain(mark: str) -> str:
    return "".join(unicodedata.normalize("NFKC", mark).split()).casefold()


def _text(value: str) -> str:
    """What XML can hold."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    return UNWRITABLE.sub("", lines)
