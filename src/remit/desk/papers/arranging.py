"""What the buttons of the editor do to its rows: join, split, move, and push one language's words along."""

import re
from dataclasses import replace

from remit.desk.papers.editor import Row
from remit.kernel.texts import LANGUAGES
from remit.papers.paragraphs.labels import at
from remit.papers.sheet import Wording

BLANK_LINE = re.compile(r"\n[ \t\u3000]*\n+")


def arrange(rows: list[Row], do: str) -> list[Row]:
    """What the button does: "join-3" joins row 3 with the one above, "push-zh-3" moves the Chinese words one down."""
    what, _dash, key = do.rpartition("-")
    place = int(key) if key.isdecimal() and int(key) < len(rows) else -1
    if place < 0:
        return rows
    what, _dash, language = what.partition("-")
    if what == "join" and place:
        return [*rows[: place - 1], _joined(rows[place - 1], rows[place]), *rows[place + 1 :]]
    if what == "split":
        return [*rows[:place], *_parted(rows[place]), *rows[place + 1 :]]
    if what == "below":
        return [*rows[: place + 1], Row(depth=rows[place].depth), *rows[place + 1 :]]
    if what in {"up", "down"}:
        return _moved(rows, place, place - 1 if what == "up" else place + 1)
    if what in {"push", "pull"} and language in LANGUAGES:
        return (_pushed if what == "push" else _pulled)(rows, place, language)
    return rows


def _joined(above: Row, below: Row) -> Row:
    words = {}
    for language in LANGUAGES:
        one, other = (row.words.get(language, Wording()) for row in (above, below))
        words[language] = _one(one, other)
    return replace(above, words=words, address=above.address or below.address)


def _one(above: Wording, below: Wording) -> Wording:
    if not above.label and not above.text.strip():
        return below
    tail = " ".join(part for part in (below.label, below.text.strip()) if part)
    return replace(above, text="\n".join(part for part in (above.text.rstrip(), tail) if part))


def _parted(row: Row) -> list[Row]:
    """In two at the first empty line of each language; where there is none, all of it stays above."""
    above, below = {}, {}
    for language, words in row.cells():
        head, tail = (*BLANK_LINE.split(words.text.strip(), maxsplit=1), "")[:2]
        found = at(tail)
        label = found[0].shown if found else ""
        above[language] = replace(words, text=head)
        below[language] = Wording(label=label, text=tail[len(label) :].strip())
    return [replace(row, words=above), Row(below, row.depth)]


def _moved(rows: list[Row], place: int, other: int) -> list[Row]:
    if not 0 <= other < len(rows):
        return rows
    rows = list(rows)
    rows[place], rows[other] = rows[other], rows[place]
    return rows


def _pushed(rows: list[Row], place: int, language: str) -> list[Row]:
    column = [row.words.get(language, Wording()) for row in rows]
    return _with(rows, language, [*column[:place], Wording(), *column[place:]])


def _pulled(rows: list[Row], place: int, language: str) -> list[Row]:
    column = [row.words.get(language, Wording()) for row in rows]
    if place:
        column[place - 1] = _one(column[place - 1], column[place])
    elif column[0]:
        return rows
    return _with(rows, language, [*column[:place], *column[place + 1 :], Wording()])


def _with(rows: list[Row], language: str, column: list[Wording]) -> list[Row]:
    rows = [*rows, *(Row(depth=rows[-1].depth) for _ in range(len(column) - len(rows)))]
    for row, words in zip(rows, column, strict=True):
        row.words = row.words | {language: words}
    return rows[:-1] if rows[-1].is_empty else rows
