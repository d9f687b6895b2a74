"""What a cell means."""

import re
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import override

from remit.intake.tables.reading import Row
from remit.kernel.errors import Refused

DAY = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?")


def words(row: Row, column: str) -> dict[str, str]:
    """The cells `column_en` and `column_zh` as {language: words}, blanks left out."""
    return {language: text for language in ("en", "zh") if (text := row.get(f"{column}_{language}"))}


def day(row: Row, column: str) -> date | None:
    """The day in the cell: 2011-09-01, 2011/9/1 or 2011年9月1日; None for a blank one. Raises Refused for others."""
    text = row.get(column)
    if not text:
        return None
    found = DAY.fullmatch(text)
    try:
        return date(*(int(part) for part in found.groups())) if found else _no_day(column)
    except ValueError:
        return _no_day(column)


def _no_day(column: str) -> date:
    raise refused(column, _("This is not a day. Write it like 2011-09-01."))


def choice(row: Row, column: str, choices: type[TextChoices]) -> str:
    """The choice that the cell names, by its value or its label in either language; nothing for a blank one. Raises
    Refused for others."""
    text = row.get(column).casefold()
    if not text:
        return ""
    for language in ("en", "zh-hans"):
        with override(language):
            for value, label in choices.choices:
                if text in {value.casefold(), str(label).casefold()}:
                    return str(value)
    known = ", ".join(str(value) for value in choices.values)
    raise refused(column, _("This is not known here. It can be: %(known)s.") % {"known": known})


def refused(column: str, why: str) -> Refused:
    """The refusal beside its column."""
    return Refused(why, fields={column: why})
