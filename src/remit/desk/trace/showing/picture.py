"""The picture of a trace: columns of boxes, and lines between them. All lengths are pixels of the picture."""

from bisect import bisect_right
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from remit.desk.trace.showing import said
from remit.desk.trace.showing.lines import lines
from remit.oversight.trace.node import Branch, Key, Kind, Known, Node, Trace
from remit.web.templatetags.remit import CODES, written

WIDTH, ACROSS, DOWN, HEAD, PAD = 126, 20, 14, 26, 7
TITLE, SMALL = 12, 10.5
LINE, SMALL_LINE = 15, 13.5
MARKS = {"on-time": "●", "due-soon": "▲", "late": "■", "done": "✓"}
MOST_LINES = 4
# So far from every box a line passes.
GAP = 3.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words in a box: where its foot stands, how it looks."""

    y: float
    text: str
    look: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """One box of the picture."""

    key: Key
    x: int
    y: float
    height: float
    lines: tuple[Line, ...]
    href: str
    label: str
    look: str

    @property
    def left(self) -> int:
        """Where its words begin."""
        return self.x + PAD


@dataclass(frozen=True)
class Picture:
    """All of it."""

    width: int
    height: float
    heads: tuple[tuple[int, str], ...]
    boxes: tuple[Box, ...]
    ways: tuple[str, ...]
    label: str


def picture(trace: Trace) -> Picture:
    """Boxes from left to right as one thing led to another; columns that hold nothing are left out."""
    used = sorted({node.column for node in trace.nodes.values()})
    at = {column: n * (WIDTH + ACROSS) for n, column in enumerate(used)}
    free = dict.fromkeys(used, float(HEAD))
    boxes: dict[Key, Box] = {}
    for branch in trace.tree():
        _place(branch, float(HEAD), at, free, boxes, trace.focus)
    height = max((box.y + box.height for box in boxes.values()), default=HEAD) + 2
    heads = tuple((at[column], str(said.HEADS[column])) for column in used)
    focus = said.title(trace.nodes[trace.focus])
    label = _("From the first word to the last result: %(title)s") % {"title": focus}
    between = Lanes(list(boxes.values()))
    ways = tuple(_way(boxes[one], boxes[other], between) for one, other in trace.edges)
    height = max(height, between.lowest + 2)
    return Picture(len(used) * (WIDTH + ACROSS) - ACROSS, height, heads, tuple(boxes.values()), ways, label)


def _place(
    branch: Branch, least: float, at: dict[int, int], free: dict[int, float], boxes: dict[Key, Box], focus: Key
) -> None:
    """A box stands no higher than what it comes from, and below what stands in its column already."""
    node = branch.node
    y = max(least, free[node.column])
    box = _box(node, at[node.column], y, node.key == focus)
    boxes[node.key] = box
    free[node.column] = y + box.height + DOWN
    for each in branch.under:
        _place(each, y, at, free, boxes, focus)


def _box(node: Node, x: int, y: float, focus: bool) -> Box:
    told = [*_told(node)]
    placed, foot = [], y + PAD
    for text, look, lang in told:
        foot += LINE if look.startswith("title") else SMALL_LINE
        placed.append(Line(foot - 3, text, look, lang))
    look = " ".join(("box", node.known, *(["focus"] if focus else [])))
    language = get_language() or "en"
    label = ": ".join((str(said.NAMES[node.kind]), said.title(node)))
    address = said.href(node, "zh" if language.startswith("zh") else "en")
    return Box(node.key, x, y, foot - y + PAD, tuple(placed), address, label, look)


def _told(node: Node) -> list[tuple[str, str, str]]:
    """(words, look, language) of each line."""
    room = WIDTH - 2 * PAD
    lang = "" if node.title.asked else CODES[node.title.language]
    found = [(str(said.NAMES[node.kind]), "kind", "")]
    look = "title reason" if node.kind == Kind.RESULT else "title"
    found += [(each, look, lang) for each in lines(said.title(node), room, TITLE, MOST_LINES)]
    small: list[tuple[str, str]] = []
    if node.by and node.kind != Kind.REFERRAL:
        small.append((str(node.by), "by"))
    if node.on:
        small.append((day(node), "day"))
    if node.light:
        small.append((f"{MARKS.get(node.light, '')} {node.light_words}".strip(), f"lit {node.light}"))
    if node.state:
        small.append((node.state, "by"))
    if node.known == Known.OUTLINE:
        small.append((str(said.OUTLINE), "by"))
    for text, look in small:
        found += [(each, look, "") for each in lines(text, room, SMALL, 4 if node.n else 2)]
    return found


def day(node: Node) -> str:
    """Which day it is, and the day: "held 29 December 2023"."""
    if node.on is None:
        return ""
    language = "zh" if (get_language() or "en").startswith("zh") else "en"
    word, when = str(said.DAYS.get(node.kind, "")), written(node.on, language)
    return f"{when}{word}" if language == "zh" else f"{word} {when}".strip()


class Lanes:
    """Where a line may pass between the boxes of the columns that it crosses."""

    def __init__(self, boxes: list[Box]) -> None:
        self.columns: dict[int, list[tuple[float, float]]] = {}
        for box in sorted(boxes, key=lambda box: box.y):
            self.columns.setdefault(box.x, []).append((box.y, box.y + box.height))
        self.lowest = 0.0

    def nearest(self, wished: float, left: int, right: int) -> float:
        """The height nearest to the one wished at which no box stands between these two columns."""
        crossed = [spans for x, spans in self.columns.items() if left < x < right]
        edges = [at for spans in crossed for top, foot in spans for at in (top - DOWN / 2, foot + DOWN / 2)]
        near = sorted((wished, *edges), key=lambda at: abs(at - wished))
        found = next(at for at in near if at > HEAD / 2 and not any(_meets(spans, at) for spans in crossed))
        self.lowest = max(self.lowest, found)
        return found


def _meets(spans: list[tuple[float, float]], at: float) -> bool:
    """Whether one of these, which stand apart and in order, is where the line would be."""
    n = bisect_right(spans, (at + GAP, 0.0))
    return n > 0 and spans[n - 1][1] > at - GAP


def _way(one: Box, other: Box, between: Lanes) -> str:
    """The line from one box to another, as SVG draws paths; none runs behind a third."""
    start, end = one.y + min(one.height / 2, 30), other.y + min(other.height / 2, 30)
    if one.x == other.x:
        side = one.x - ACROSS / 2 + 2
        return f"M{one.x} {start:g}H{side:g}V{end:g}H{other.x}"
    if one.x > other.x:
        one, other, start, end = other, one, end, start
    begin, finish, half = one.x + WIDTH, other.x, ACROSS / 2
    if finish - begin <= ACROSS:
        return f"M{begin} {start:g}C{begin + half:g} {start:g} {finish - half:g} {end:g} {finish} {end:g}"
    lane = between.nearest(end, one.x, other.x)
    first = f"M{begin} {start:g}C{begin + half:g} {start:g} {begin + half:g} {lane:g} {begin + ACROSS} {lane:g}"
    last = f"C{finish - half:g} {lane:g} {finish - half:g} {end:g} {finish} {end:g}"
    return f"{first}H{finish - ACROSS}{last}"
