"""Rows of words per language: taken from what was typed, and brought to what they should be."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.models import Record

R = TypeVar("R", bound=Record)


def given(words: Mapping[str, str], otherwise: object, field: str = "name") -> dict[str, str]:
    """The words without blanks around them, empty ones left out. Raises Refused with the sentence where none are left,
    beside the field or its first language."""
    kept = {language: text.strip() for language, text in words.items() if text.strip()}
    if not kept:
        raise Refused(otherwise, fields={field: otherwise, f"{field}_en": otherwise})
    return kept


def settle(rows: Iterable[R], attribute: str, wanted: Mapping[str, str], new: Callable[[str, str], R]) -> bool:
    """The rows say what is wanted, language by language; a language that is missing or empty in `wanted` loses its row.
    Returns whether anything changed. `new(language, words)` makes a row that is not there yet."""
    present = {str(getattr(row, "language")): row for row in rows}  # noqa: B009 - every row of words has one
    changed = False
    for language, row in present.items():
        if not wanted.get(language, ""):
            write.remove(row)
            changed = True
        elif getattr(row, attribute) != wanted[language]:
            write.change(row, **{attribute: wanted[language]})
            changed = True
    for language, text in wanted.items():
        if text and language not in present:
            write.insert(new(language, text))
            changed = True
    return changed
