"""What is different between two texts, paragraph beside paragraph."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from remit.intake.queries.likeness import is_chinese

SAME, CHANGED, GONE, ADDED = "same", "changed", "gone", "added"
MOST = 400


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph; `fate` is same, gone (only before) or added (only after)."""

    text: str
    fate: str = SAME


@dataclass(frozen=True)
class Pair:
    """A paragraph as it was and as it is; one of the two is empty where it is gone or added."""

    fate: str
    before: list[Piece]
    after: list[Piece]


def paragraphs(text: str) -> list[str]:
    """The lines that are not empty, at most 400."""
    return [line.strip() for line in text.splitlines() if line.strip()][:MOST]


def difference(before: str, after: str) -> list[Pair]:
    """The paragraphs of both texts side by side, in order."""
    old, new = paragraphs(before), paragraphs(after)
    pairs: list[Pair] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += [Pair(SAME, [Piece(line)], [Piece(line)]) for line in old[a1:a2]]
            continue
        for number in range(max(a2 - a1, b2 - b1)):
            was = old[a1 + number] if a1 + number < a2 else ""
            now = new[b1 + number] if b1 + number < b2 else ""
            pairs.append(_pair(was, now))
    return pairs


def _pair(was: str, now: str) -> Pair:
    if not now:
        return Pair(GONE, [Piece(was, GONE)], [])
    if not was:
        return Pair(ADDED, [], [Piece(now, ADDED)])
    a, b = _words(was), _words(now)
    before: list[Piece] = []
    after: list[Piece] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        same = tag == "equal"
        if a2 > a1:
            before.append(Piece("".join(a[a1:a2]), SAME if same else GONE))
        if b2 > b1:
            after.append(Piece("".join(b[b1:b2]), SAME if same else ADDED))
    return Pair(CHANGED, before, after)


def _words(line: str) -> list[str]:
    """Words with the blanks after them; Chinese by characters. Very long lines by stretches, so that nothing hangs."""
    if is_chinese(line):
        return list(line) if len(line) < 2000 else [line[n : n + 20] for n in range(0, len(line), 20)]
    words = line.replace(" ", " \x00").split("\x00")
    return words if len(words) < 1500 else [line[n : n + 80] for n in range(0, len(line), 80)]
