"""A table as a workbook."""

import io
from collections.abc import Iterable, Sequence

from xlsxwriter import Workbook

from remit.exchange.tables.cell import Cell, plain

NARROW, WIDE = 12, 36
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def as_workbook(title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """One sheet with a head that stays; words are words, whatever they begin with."""
    told = io.BytesIO()
    with Workbook(told, OPTIONS) as book:
        book.set_properties({"title": title})
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, 0, WIDE)
        sheet.set_column(1, max(1, len(head) - 1), NARROW)
        for column, words in enumerate(head):
            sheet.write_string(0, column, words, bold)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(plain(each) for each in row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                else:
                    sheet.write_number(number, column, cell)
    return told.getvalue()
