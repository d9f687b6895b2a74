"""How alike two names are, 0 to 100: of bodies, persons, papers, in English or Chinese."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

# Words that every second name has, and so say nothing about which one is meant.
EMPTY = frozenset(["the", "of", "and", "for", "a", "an", "to", "on", "in", "s"])
FEW = 60
# Beside one of the same name only those that are very like are worth a look.
SAME, CLOSE = 100, 85


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """The name in lower case and plain letters, words sorted out of marks; Chinese without blanks."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("'s ", " ").replace("’s ", " ")
    words = [word for word in re.findall(r"\w+", text) if word not in EMPTY]
    return "".join(words) if is_chinese(text) else " ".join(words)


def is_chinese(text: str) -> bool:
    """Whether it holds Chinese characters."""
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def alike(one: str, other: str) -> int:
    """100 for the same name; 60 and more for one worth offering. Symmetrical."""
    a, b = plain(one), plain(other)
    if not a or not b:
        return 0
    if a == b:
        return 100
    if is_chinese(a) != is_chinese(b):
        return 0
    return min(99, round(_chinese(a, b) if is_chinese(a) else _latin(a, b)))


def _latin(a: str, b: str) -> float:
    # Word order is free ("Office for X of the City" / "City Office for X"); a part of a longer name counts a
    # little less.
    same = fuzz.token_sort_ratio(a, b)
    part = fuzz.token_set_ratio(a, b) * (0.9 if min(len(a.split()), len(b.split())) > 1 else 0.7)
    return max(same, part)


def _chinese(a: str, b: str) -> float:
    # 市外事办 is 市人民政府外事办公室 with characters left out, in order: the customary way to shorten a name.
    short, long = sorted((a, b), key=len)
    shortened = 88.0 if len(short) >= 3 and short[-1] in long and _within(short, long) else 0.0
    return max(fuzz.ratio(a, b), shortened)


def _within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(letter in rest for letter in short)


def best(name: str, named: Iterable[tuple[int, str]], limit: int = 4) -> list[tuple[int, int, str]]:
    """(likeness, id, the name that is alike) of those worth offering, each id once, the likest first."""
    found: dict[int, tuple[int, str]] = {}
    for key, other in named:
        score = alike(name, other)
        if score >= FEW and score > found.get(key, (0, ""))[0]:
            found[key] = (score, other)
    ranked = sorted(((score, key, other) for key, (score, other) in found.items()), key=lambda r: (-r[0], r[1]))
    if ranked and ranked[0][0] == SAME:
        ranked = [each for each in ranked if each[0] >= CLOSE]
    return ranked[:limit]
