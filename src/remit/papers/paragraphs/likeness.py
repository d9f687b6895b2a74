"""Which paragraphs of a new text are those of the present one: proposed by likeness of words, confirmed by a clerk."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word of letters and figures; of Chinese each character.
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
ALIKE = 0.6
"""From here on a paragraph is proposed as a changed one; below it, as a new one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The address that a paragraph continues (None: none), and whether its words are the same."""

    address: int | None
    same: bool = False


@dataclass(frozen=True, slots=True)
class _Bag:
    words: tuple[str, ...]
    count: Counter[str]

    def like(self, other: "_Bag") -> float:
        """From 0 to 1; the cheap upper bound first."""
        total = len(self.words) + len(other.words)
        if not total or 2 * (self.count & other.count).total() / total < ALIKE:
            return 0.0
        return SequenceMatcher(None, self.words, other.words, autojunk=False).ratio()


def words(text: str) -> tuple[str, ...]:
    """The words of a text, small; of Chinese each character."""
    return tuple(_WORD.findall(text.casefold()))


def proposals(had: Sequence[tuple[int, Mapping[str, str]]], has: Sequence[Mapping[str, str]]) -> list[Proposal]:
    """For each paragraph of `has` ({language: words}) the address of the one in `had` that it continues.

    No address is proposed twice. Of equally like ones the first in the order of the paper is taken.
    """
    found: dict[int, Proposal] = {}
    free = dict(had)
    for place, texts in enumerate(has):
        address = next((key for key, old in free.items() if same(old, texts)), None)
        if address is not None:
            del free[address]
            found[place] = Proposal(address, same=True)
    for likeness, place, address in _alike(free, has, found):
        if likeness >= ALIKE and place not in found and address in free:
            del free[address]
            found[place] = Proposal(address)
    return [found.get(place, Proposal(None)) for place in range(len(has))]


def _alike(
    free: Mapping[int, Mapping[str, str]], has: Sequence[Mapping[str, str]], found: Mapping[int, Proposal]
) -> list[tuple[float, int, int]]:
    old = {address: _bags(texts) for address, texts in free.items()}
    pairs = []
    for place, texts in enumerate(has):
        if place not in found:
            new = _bags(texts)
            pairs += [(_likest(new, bags), place, address) for address, bags in old.items()]
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))


def same(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """The same words in every language that both have, and one such at least; stops and blanks do not count."""
    shared = [language for language in one.keys() & other.keys() if one[language] and other[language]]
    return bool(shared) and all(words(one[lang]) == words(other[lang]) for lang in shared)


def _bags(texts: Mapping[str, str]) -> dict[str, _Bag]:
    split = {language: words(text) for language, text in texts.items() if text}
    return {language: _Bag(found, Counter(found)) for language, found in split.items()}


def _likest(one: Mapping[str, _Bag], other: Mapping[str, _Bag]) -> float:
    return max((one[language].like(other[language]) for language in one.keys() & other.keys()), default=0.0)
