"""From the bytes of a file to rows of cells. Whatever is wrong with the file is said in one sentence."""

import csv
from dataclasses import dataclass

from django.utils.translation import gettext as _

from remit.intake.tables.columns import Kind
from remit.kernel.errors import Refused

LARGEST = 2 * 1024 * 1024
MOST_ROWS = 1000
DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: its number in the file (the head is 1), its cells by column, blanks left out."""

    line: int
    cells: dict[str, str]
    why: str = ""

    def get(self, column: str) -> str:
        """The cell's text, or nothing."""
        return self.cells.get(column, "")


def read(kind: Kind, content: bytes) -> list[Row]:
    """The rows of a table in UTF-8 (with a byte order mark or without) or GB18030, divided by commas, semicolons or
    tabs. Raises Refused with one sentence where it is no such table."""
    lines = text_of(content).splitlines(keepends=True)
    while lines and not lines[0].strip(" \t,;\r\n"):
        del lines[0]
    if not lines:
        raise _refused(_("The file is empty."))
    try:
        rows = csv.reader(lines, delimiter=_delimiter(lines[0]))
        heads = _heads(kind, next(rows))
        found = [_row(rows.line_num, heads, cells) for cells in rows if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise _refused(_("The file is not a table of text: its cells cannot be told apart.")) from error
    if not found:
        raise _refused(_("The table has a head, but no rows."))
    if len(found) > MOST_ROWS:
        raise _refused(_("The table has more than %(most)s rows. Divide it.") % {"most": MOST_ROWS})
    return found


def text_of(content: bytes) -> str:
    """The file's text. Raises Refused with one sentence where it is none, or too much."""
    if len(content) > LARGEST:
        raise _refused(_("The file is larger than 2 MB. Divide it."))
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise _refused(_("This is a workbook. Save it as CSV first."))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(text.encode()) > LARGEST:
            raise _refused(_("The file is larger than 2 MB. Divide it."))
        if not any(sign < " " and sign not in "\t\r\n" for sign in text):
            return text
    raise _refused(_("The file is not text in UTF-8 or GB18030."))


def _delimiter(head: str) -> str:
    # Only the delimiter is taken: from a head without quotes the sniffer concludes that none are ever doubled.
    try:
        return csv.Sniffer().sniff(head, delimiters=DELIMITERS).delimiter
    except csv.Error:
        return ","


def _heads(kind: Kind, cells: list[str]) -> list[str]:
    heads = [cell.strip().lower() for cell in cells]
    known = ", ".join(kind.heads())
    for head in heads:
        if head not in kind.heads():
            told = {"column": head[:40] or "–", "known": known}
            raise _refused(_("The column “%(column)s” is not known. The columns are: %(known)s.") % told)
        if heads.count(head) > 1:
            raise _refused(_("The column “%(column)s” stands there twice.") % {"column": head})
    for group in kind.needed:
        if not group & set(heads):
            told = {"column": _(" or ").join(sorted(group))}
            raise _refused(_("The column %(column)s is missing.") % told)
    return heads


def _row(line: int, heads: list[str], cells: list[str]) -> Row:
    why = _("The row has more cells than the head.") if any(cell.strip() for cell in cells[len(heads) :]) else ""
    found = {head: " ".join(cell.split()) for head, cell in zip(heads, cells, strict=False) if cell.strip()}
    return Row(line, found, why)


def _refused(why: str) -> Refused:
    return Refused(why, fields={"file": why})
