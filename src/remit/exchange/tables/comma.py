"""A table as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence

from remit.exchange.tables.cell import Cell, plain

# Programs for tables take a cell that begins so for a formula, also in CSV.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with the mark by which programs for tables know it; lines end as RFC 4180 says. Words that begin like a
    formula get an apostrophe before them."""
    told = io.StringIO()
    writer = csv.writer(told)
    for row in (head, *rows):
        writer.writerow([_safe(plain(cell)) for cell in row])
    return "\ufeff".encode() + told.getvalue().encode()


def _safe(cell: str | int | float) -> str | int | float:
    return "'" + cell if isinstance(cell, str) and cell.startswith(FORMULA) else cell
