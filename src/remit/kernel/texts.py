"""Words in two languages: which text a reader gets, and what is said of its language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

LANGUAGES = ("en", "zh")


class InLanguage(Protocol):
    """A row that holds words in one language."""

    @property
    def language(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Text:
    """Words, the language that they are in, and whether that is the one asked for."""

    value: str
    language: str
    asked: bool = True

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)


T = TypeVar("T", bound=InLanguage)


def choose(rows: Iterable[T], language: str) -> T | None:
    """The row in `language`; else one in another language, in the order of LANGUAGES; else None."""
    best: T | None = None
    for row in rows:
        if row.language == language:
            return row
        if best is None or _rank(row.language) < _rank(best.language):
            best = row
    return best


def _rank(language: str) -> int:
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)


def pick(rows: Iterable[InLanguage], attribute: str, language: str) -> Text:
    """The words of `attribute` for a reader of `language`: a row without them counts as missing."""
    row = choose((r for r in rows if getattr(r, attribute)), language)
    if row is None:
        return Text("", language)
    return Text(getattr(row, attribute), row.language, row.language == language)
