"""The tree as a picture: the body, and a bar for each right below it. All facts stand in the table too."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from remit.kernel.texts import Text
from remit.oversight.queries.figures import Figures

WIDTH, ROW, TOP = 720, 24, 8
TRUNK, NAME, BAR, BAR_WIDTH, BAR_HEIGHT = 10, 28, 290, 320, 12
# So many Latin letters fit before the bars; a Chinese character is as wide as two.
LETTERS = 36


class Line(Protocol):
    """A body right below."""

    @property
    def name(self) -> Text | str: ...
    @property
    def href(self) -> str: ...
    @property
    def figures(self) -> Figures | None: ...
    @property
    def light(self) -> dict[str, str]: ...


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar."""

    what: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Branch:
    """One body: where its line, words and bar stand."""

    y: int
    name: str
    short: str
    href: str
    parts: list[Part]
    share: str
    words: str
    light: str

    @property
    def bar(self) -> int:
        """The upper edge of the bar."""
        return self.y - BAR_HEIGHT // 2

    @property
    def base(self) -> int:
        """Where words stand."""
        return self.y + 4


@dataclass(frozen=True, slots=True)
class Picture:
    """What the template draws."""

    name: str
    branches: list[Branch]
    height: int
    trunk: int

    width = WIDTH


def picture(name: Text | str, rows: Sequence[Line]) -> Picture:
    """A trunk with a branch for each row."""
    branches = [_branch(row, TOP + ROW // 2 + n * ROW) for n, row in enumerate(rows)]
    return Picture(str(name), branches, TOP + len(rows) * ROW + TOP, branches[-1].y)


def _branch(row: Line, y: int) -> Branch:
    name, found = str(row.name), row.figures
    share = f"{found.finished:,} / {found.asked:,}" if found else ""
    return Branch(y, name, _short(name), row.href, _parts(found), share, row.light["words"], row.light["name"])


def _parts(found: Figures | None) -> list[Part]:
    if found is None or not found.asked:
        return []
    counts = (
        ("checked", found.checked),
        ("answered", found.finished - found.checked),
        ("late", found.late),
        ("open", found.open - found.late),
    )
    parts, x = [], float(BAR)
    for what, n in counts:
        width = BAR_WIDTH * n / found.asked
        if n:
            parts.append(Part(what, round(x, 1), round(width, 1)))
        x += width
    return parts


def _short(name: str) -> str:
    room = LETTERS
    for n, letter in enumerate(name):
        room -= 2 if ord(letter) > 0x2E80 else 1
        if room < 0:
            return name[:n].rstrip() + "…"
    return name
