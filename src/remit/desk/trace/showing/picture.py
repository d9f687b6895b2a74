"""The picture of a trace: columns of boxes, and lines between them. All lengths are pixels of the picture."""

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
    ways = tuple(_way(boxes[one], boxes[other]) for one, other in trace.edges)
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


def _way(one: Box, other: Box) -> str:
    """The line from one box to another, as SVG draws paths."""
    start, end = one.y + min(one.height / 2, 30), other.y + min(other.height / 2, 30)
    if one.x == other.x:
        side = one.x - ACROSS / 2 + 2
        return f"M{one.x} {start:g}H{side:g}V{end:g}H{other.x}"
    if one.x < other.x:
        begin, finish = one.x + WIDTH, other.x
        half = ACROSS / 2
        return f"M{begin} {start:g}C{begin + half:g} {start:g} {finish - half:g} {end:g} {finish} {end:g}"
    return f"M{one.x} {start:g}C{one.x - 10} {start:g} {other.x + WIDTH + 10} {end:g} {other.x + WIDTH} {end:g}"
