"""Values put where a form has marks. Only the texts of the file are touched: a value is text, never a formula, and
nothing in the form is carried out."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from lxml import etree  # type: ignore[import-untyped]

from remit.kernel.errors import Refused

LARGEST = 10_000_000
LARGEST_UNPACKED = 60_000_000
MARK = re.compile(r"\{\{\s*([^{}]{1,60}?)\s*\}\}")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Which parts hold words, what a whole stretch of them is, and what its pieces are.
DOCX = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml"), WORD + "p", WORD + "t"
XLSX = re.compile(r"xl/(?:sharedStrings|worksheets/sheet\d+)\.xml"), (SHEET + "si", SHEET + "is"), SHEET + "t"
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def marks_in(data: bytes) -> list[str]:
    """The marks of a form, each once, in the order in which they stand. Raises Refused for what is no such form."""
    found: dict[str, None] = {}
    with _opened(data) as form:
        for _name, tree, stretches in _parts(form):
            del tree
            for pieces in stretches:
                found |= dict.fromkeys(MARK.findall("".join(piece.text or "" for piece in pieces)))
    return list(found)


def fill(data: bytes, values: Mapping[str, str]) -> bytes:
    """The form with its values. Raises Refused, naming them, where it has marks that have no value here, where it has
    none at all, or where it is no .docx or .xlsx file."""
    marks = marks_in(data)
    unknown = [mark for mark in marks if _plain(mark) not in values]
    if unknown:
        told = _("This form asks for what is not known here: %(marks)s.") % {"marks": ", ".join(unknown)}
        raise Refused(told, fields={"file": told})
    if not marks:
        why = _("This form has no marks such as {{ title }}: nothing can be filled in.")
        raise Refused(why, fields={"file": why})
    filled = io.BytesIO()
    with _opened(data) as form, zipfile.ZipFile(filled, "w", zipfile.ZIP_DEFLATED) as new:
        changed = {name: _filled(tree, stretches, values) for name, tree, stretches in _parts(form)}
        for each in form.infolist():
            new.writestr(each.filename, changed.get(each.filename) or form.read(each))
    return filled.getvalue()


def _opened(data: bytes) -> zipfile.ZipFile:
    why = _("Choose a .docx or .xlsx file of at most 10 MB.")
    refused = Refused(why, fields={"file": why})
    try:
        form = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError) as error:
        raise refused from error
    names = form.namelist()
    if len(data) > LARGEST or sum(each.file_size for each in form.infolist()) > LARGEST_UNPACKED:
        raise refused
    if "word/document.xml" not in names and "xl/workbook.xml" not in names:
        raise refused
    return form


def _parts(form: zipfile.ZipFile) -> Iterator[tuple[str, Any, list[list[Any]]]]:
    """Each part that holds words: its name, its tree, and its stretches of pieces of text."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    named, whole, piece = DOCX if "word/document.xml" in form.namelist() else XLSX
    for name in form.namelist():
        if named.fullmatch(name):
            try:
                tree = etree.fromstring(form.read(name), parser)
            except (etree.XMLSyntaxError, zipfile.BadZipFile, OSError) as error:
                why = _("This file is damaged.")
                raise Refused(why, fields={"file": why}) from error
            wholes = whole if isinstance(whole, tuple) else (whole,)
            yield name, tree, [list(each.iter(piece)) for tag in wholes for each in tree.iter(tag)]


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
            if piece.text and "{{" in piece.text:
                piece.text = MARK.sub(lambda mark: _text(values[_plain(mark[1])]), piece.text)
                piece.set(PRESERVE, "preserve")
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _each_whole(pieces: list[Any]) -> bool:
    alone = sum(len(MARK.findall(piece.text or "")) for piece in pieces)
    return alone == len(MARK.findall("".join(piece.text or "" for piece in pieces)))


def _plain(mark: str) -> str:
    return " ".join(mark.split()).casefold()


def _text(value: str) -> str:
    """What XML can hold."""
    return "".join(letter for letter in value if letter in "\t\n" or ord(letter) >= 32)
