"""The sheet of a version: what a clerk says that a paper's text is, as one value. Adding writes it, correcting compares
two."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Wording:
    """A paragraph in one language: its label as printed, and its words."""

    label: str = ""
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.label or self.text)


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph in each language. `address`: the paragraph of the paper that it continues; None for a new one."""

    words: Mapping[str, Wording]
    depth: int = 0
    address: int | None = None
