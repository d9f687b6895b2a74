"""A calendar as a table: `day,working,words`."""

import csv
import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from remit.intake.calendars.line import Line
from remit.kernel.errors import Refused

COLUMNS = ("day", "working", "words", "words_en", "words_zh")
DAY = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?")
WORKING = {"yes", "y", "true", "1", "是", "班", "上班", "补班", "工作日"}
FREE = {"", "no", "n", "false", "0", "否", "休", "放假", "休息"}
FIRST, LAST = 1900, 2199


def days(text: str, language: str) -> list[Line]:
    """The rows. The first one names the columns; lines that begin with # are remarks. Raises Refused where the columns
    are others."""
    numbered = [(number, line) for number, line in enumerate(text.splitlines(), 1) if _says_something(line)]
    if not numbered:
        raise _refused(_("The file is empty."))
    rows = csv.reader(line for _number, line in numbered)
    try:
        heads = [head.strip().lower() for head in next(rows)]
        _check(heads)
        return [_line(number, heads, row, language) for (number, _text), row in zip(numbered[1:], rows, strict=False)]
    except csv.Error as error:
        raise _refused(_("The file is not a table of text: its cells cannot be told apart.")) from error


def day_of(told: str) -> date | None:
    """The day that is written so, such as 2025-10-01, 2025/10/1 or 2025年10月1日; None for one that is none."""
    found = DAY.fullmatch(told)
    try:
        day = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
    return day if day and FIRST <= day.year <= LAST else None


def _says_something(line: str) -> bool:
    return bool(line.strip(" \t,;")) and not line.lstrip().startswith("#")


def _check(heads: list[str]) -> None:
    for head in heads:
        if head not in COLUMNS:
            told = {"column": head[:40] or "–", "known": ", ".join(COLUMNS)}
            raise _refused(_("The column “%(column)s” is not known. The columns are: %(known)s.") % told)
        if heads.count(head) > 1:
            raise _refused(_("The column “%(column)s” stands there twice.") % {"column": head})
    if "day" not in heads:
        raise _refused(_("The column %(column)s is missing.") % {"column": "day"})


def _line(number: int, heads: list[str], row: list[str], language: str) -> Line:
    cells = {head: " ".join(cell.split()) for head, cell in zip(heads, row, strict=False)}
    told, working = cells.get("day", ""), cells.get("working", "").casefold()
    day = day_of(told)
    why = "".join(_wrong(told, day, working, len(row) > len(heads)))
    words = dict(_words(cells, language))
    return Line(number, told or "–", day, working in WORKING, words, why)


def _wrong(told: str, day: date | None, working: str, longer: bool) -> Iterator[str]:
    """The first thing that is wrong."""
    if longer:
        yield _("The row has more cells than the head.")
    elif day is None:
        yield _("“%(day)s” is not a day of the calendar. Write it like 2025-10-01.") % {"day": told[:40]}
    elif working not in WORKING | FREE:
        yield _("“%(cell)s” does not say whether the day is worked. Write yes or no.") % {"cell": working[:40]}


def _words(cells: dict[str, str], language: str) -> Iterator[tuple[str, str]]:
    for column, of in (("words", language), ("words_en", "en"), ("words_zh", "zh")):
        if cells.get(column):
            yield of, cells[column][:200]


def _refused(why: str) -> Refused:
    return Refused(why, fields={"file": why})
