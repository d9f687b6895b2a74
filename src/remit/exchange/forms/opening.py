"""A form opened: a .docx or .xlsx file of which nothing is carried out, or one sentence why it is not taken."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from lxml import etree  # type: ignore[import-untyped]

from remit.kernel.errors import Refused

LARGEST = 10_000_000
LARGEST_UNPACKED = 60_000_000
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
KINDS = frozenset({"word/document.xml", "xl/workbook.xml"})
# Which parts hold words, what a whole stretch of them is, and what its pieces are.
DOCX = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml"), (WORD + "p",), WORD + "t"
XLSX = re.compile(r"xl/(?:sharedStrings|worksheets/sheet\d+)\.xml"), (SHEET + "si", SHEET + "is"), SHEET + "t"
# A file with a password, and the .doc and .xls of old, begin like this.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# RuntimeError: a part is kept under a password. NotImplementedError: packed in a way that is not known.
UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError)


def opened(data: bytes) -> zipfile.ZipFile:
    """The form. Raises Refused, beside `file`, where it is too large, of another kind, locked, with macros, or
    broken."""
    if len(data) > LARGEST:
        raise refused(_("This form is larger than 10 MB. Take pictures out of it."))
    if data.startswith(COMPOUND):
        raise refused(_("This file is of an old kind or has a password. Save it as .docx or .xlsx, without one."))
    try:
        form = zipfile.ZipFile(io.BytesIO(data))
    except UNREADABLE as error:
        if data.startswith(b"PK"):
            raise damaged() from error
        raise refused(_("Choose a .docx or .xlsx file: other kinds are not filled.")) from error
    names = form.namelist()
    if not KINDS & set(names):
        raise refused(_("Choose a .docx or .xlsx file: other kinds are not filled."))
    if sum(each.file_size for each in form.infolist()) > LARGEST_UNPACKED:
        raise refused(_("Unpacked, this form is larger than 60 MB. Take pictures out of it."))
    if any(name.lower().endswith("vbaproject.bin") or "/macrosheets/" in name.lower() for name in names):
        raise refused(_("This form has macros, which are not taken. Save it as .docx or .xlsx, without macros."))
    if len(names) != len(set(names)):
        raise damaged()
    return form


def parts(form: zipfile.ZipFile) -> Iterator[tuple[str, Any, list[list[Any]]]]:
    """Each part that holds words: its name, its tree, and its stretches of pieces of text. Raises Refused where one
    cannot be read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    named, wholes, piece = DOCX if "word/document.xml" in form.namelist() else XLSX
    for name in form.namelist():
        if named.fullmatch(name):
            try:
                tree = etree.fromstring(form.read(name), parser)
            except (etree.XMLSyntaxError, *UNREADABLE) as error:
                raise damaged() from error
            yield name, tree, [_pieces(each, piece) for each in tree.iter(*wholes)]


def _pieces(whole: Any, piece: str) -> list[Any]:
    """Its own pieces, not those of a text box that stands in it: that is a stretch of its own."""
    return [each for each in whole.iter(piece) if next(each.iterancestors(whole.tag)) is whole]


def refused(why: object) -> Refused:
    """The sentence beside the file."""
    return Refused(why, fields={"file": why})


def damaged() -> Refused:
    """It opens, but not all of it can be read."""
    return refused(_("This file is damaged. Open it in your word processor, save it anew, and choose it again."))
