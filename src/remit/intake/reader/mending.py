"""Damage undone before the grammars read: what was only put between two halves of a word is left out, and offsets kept.

Lines of Chinese wrapped at a fixed width, words hyphenated at a line's end, blanks between all characters of a line (as
scanners write), pronunciation in brackets after each character, doubled commas.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

HAN = "\u3400-\u9fff"
HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
PINYIN = re.compile(rf"(?<=[{HAN}])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{{1,6}}[)）]")
DOUBLED = re.compile("(?<=[，。；])[,，.;]")
SPACED = re.compile(rf"(?<=[{HAN}，。；：、“”《》（）\d])[ \u3000](?=[{HAN}，。；：、“”《》（）\d])")
HEADING = re.compile(
    r"\s{0,8}(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、．]|.{2,8}[:：])"
)
RUNS_ON = re.compile(rf"[{HAN}，、“《\d０-９]")
SLACK = 4
"""By so many characters a full line may be shorter than the longest."""
LONGEST = 200_000
"""Characters; what is longer is no page, and mending it would take too long."""
FEW = 5
"""From so many notes of pronunciation on, they are damage and no remark of the author's."""


@dataclass(frozen=True)
class Mended:
    """`text` as the grammars read it; `starts` and `shifts` tell where its characters stand in `original`."""

    original: str
    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = (0,)

    def before(self, offset: int) -> int:
        """The offset in the original of the character at this offset."""
        return offset + self.shifts[bisect_right(self.starts, offset)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original from which this one came."""
        return self.before(start), self.before(end - 1) + 1 if end > start else self.before(start)


def mended(text: str) -> Mended:
    """The text without what only damages it; the same text where there is nothing to mend."""
    if len(text) > LONGEST:
        return Mended(text, text)
    notes = [match.span() for match in PINYIN.finditer(text)]
    gaps = [match.span() for match in HYPHEN.finditer(text)]
    gaps += notes if len(notes) >= FEW else []
    gaps += [match.span() for match in DOUBLED.finditer(text)] if len(notes) >= FEW else []
    if re.search(f"[{HAN}]", text):
        gaps += [*_wraps(text), *_blanks(text)]
    if not gaps:
        return Mended(text, text)
    kept: list[str] = []
    starts: list[int] = []
    lengths: list[int] = []
    at = 0
    for start, end in sorted(set(gaps)):
        if start >= at:
            kept.append(text[at:start])
            starts.append((starts[-1] if starts else 0) + start - at)
            lengths.append(end - start)
            at = end
    return Mended(text, "".join([*kept, text[at:]]), tuple(starts), (0, *accumulate(lengths)))


def _wraps(text: str) -> list[tuple[int, int]]:
    """Line ends in the midst of Chinese sentences, where the lines of a paragraph are equally long."""
    found: list[tuple[int, int]] = []
    group: list[tuple[int, int]] = []
    for start, end in [*_lines(text), (len(text), len(text))]:
        if text[start:end].strip():
            group.append((start, end))
            continue
        found += _wraps_in(text, group)
        group = []
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends, without the blanks at its end."""
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line.rstrip())
        start += len(line) + 1


def _wraps_in(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    lengths = [end - start for start, end in lines]
    longest = max(lengths, default=0)
    full = sum(length >= longest - SLACK for length in lengths)
    if not (16 <= longest <= 60 and full >= 3 and full * 3 >= len(lines)):
        return []
    found = []
    for (start, end), (after, _) in pairwise(lines):
        if end - start >= longest - SLACK and RUNS_ON.match(text[end - 1]) and not HEADING.match(text, after):
            blanks = re.compile("[ \u3000]*").match(text, after)
            found.append((end, blanks.end() if blanks else after))
    return found


def _blanks(text: str) -> list[tuple[int, int]]:
    """The blanks of lines in which nearly every character is followed by one."""
    found: list[tuple[int, int]] = []
    for start, end in _lines(text):
        gaps = list(SPACED.finditer(text, start, end))
        if len(gaps) >= FEW and len(gaps) * 3 >= end - start:
            found += [gap.span() for gap in gaps]
    return found


def put_back(record: dict[str, Any], text: Mended) -> None:
    """The record speaks of the original: offsets and verbatim values, damage and all."""
    if text.original == text.text:
        return
    for pointer, (start, end) in record["spans"].items():
        first, last = text.span(start, end)
        record["spans"][pointer] = [first, last]
        *path, key = pointer.strip("/").split("/")
        holder: Any = record
        for step in path:
            holder = holder[int(step)] if isinstance(holder, list) else holder[step]
        place: Any = int(key) if isinstance(holder, list) else key
        if holder[place] == text.text[start:end]:
            holder[place] = text.original[first:last]
