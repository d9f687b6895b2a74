"""What a trace is made of: what stands in it, and what leads to what. Plain values."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from remit.kernel.texts import Text


class Kind(StrEnum):
    """What stands in a trace."""

    PAPER = "paper"
    POINT = "point"
    MANDATE = "mandate"
    REFERRAL = "referral"
    BRANCH = "branch"
    MEETING = "meeting"
    REQUIREMENT = "requirement"
    DECISION = "decision"
    MEASURE = "measure"
    RESULT = "result"
    ANSWER = "answer"
    READOUT = "readout"


class Known(StrEnum):
    """How much of it the reader may know: all, how it stands, or only that it is there."""

    WHOLE = "whole"
    OUTLINE = "outline"
    CLOSED = "closed"


# The columns of the picture: which kinds stand in each, from the first word to the last result.
COLUMNS = (
    (Kind.PAPER,),
    (Kind.POINT,),
    (Kind.MANDATE, Kind.REFERRAL, Kind.BRANCH),
    (Kind.MEETING,),
    (Kind.REQUIREMENT, Kind.DECISION),
    (Kind.MEASURE,),
    (Kind.RESULT, Kind.ANSWER, Kind.READOUT),
)
MEETINGS = 3
Key = tuple[Kind, int]


@dataclass(frozen=True, slots=True)
class Node:
    """One box. `on` is its day (issued, held, due, done, published, as the kind has it), `by` whose it is, `state` the
    word of its state, `light` its light and `light_words` what that says. `path` are the numbers that its address
    needs (a paragraph: paper and address). `n` counts what a branch holds."""

    kind: Kind
    pk: int
    title: Text
    on: date | None = None
    by: Text | None = None
    state: str = ""
    light: str = ""
    light_words: str = ""
    known: Known = Known.WHOLE
    path: tuple[int, ...] = ()
    n: int = 0
    column: int = 0
    draft: bool = False

    @property
    def key(self) -> Key:
        """What edges name it by."""
        return self.kind, self.pk


@dataclass(frozen=True)
class Trace:
    """All of it: `nodes` from the first word on, `edges` (from, to), `focus` from where it was looked at, and the
    kinds of which there is more than a picture holds."""

    focus: Key
    nodes: dict[Key, Node]
    edges: tuple[tuple[Key, Key], ...]
    more: frozenset[Kind] = field(default_factory=frozenset)

    def above(self, key: Key) -> list[Key]:
        """What leads straight to it."""
        return [one for one, other in self.edges if other == key]

    def below(self, key: Key) -> list[Key]:
        """What it led straight to."""
        return [other for one, other in self.edges if one == key]

    def tree(self) -> "list[Branch]":
        """Every box once, under what it comes from most closely; what else leads there stands beside it."""
        parent = {key: self._nearest(key) for key in self.nodes}
        seen: set[Key] = set()
        roots = [key for key in self._ordered() if parent[key] is None]
        found = [self._branch(key, parent, seen) for key in roots]
        # Papers that point at each other in a circle have no first one.
        found += [self._branch(key, parent, seen) for key in self._ordered() if key not in seen]
        return found

    def _branch(self, key: Key, parent: dict[Key, Key | None], seen: set[Key]) -> "Branch":
        seen.add(key)
        under = []
        for each in self._ordered():
            if parent[each] == key and each not in seen:
                under.append(self._branch(each, parent, seen))
        also = tuple(self.nodes[each] for each in self.above(key) if each != parent[key])
        return Branch(self.nodes[key], tuple(under), also)

    def _nearest(self, key: Key) -> Key | None:
        above = self.above(key)
        return max(above, key=lambda each: (self.nodes[each].column, each[0] == Kind.PAPER)) if above else None

    def _ordered(self) -> list[Key]:
        return sorted(self.nodes, key=lambda key: order(self.nodes[key]))


@dataclass(frozen=True, slots=True)
class Branch:
    """A box, what comes from it, and what else leads to it."""

    node: Node
    under: "tuple[Branch, ...]"
    also: tuple[Node, ...] = ()

    def walk(self, depth: int = 0) -> Iterator[tuple[int, "Branch"]]:
        """This one and all below, each with how deep it stands."""
        yield depth, self
        for each in self.under:
            yield from each.walk(depth + 1)


def order(node: Node) -> tuple[int, date, tuple[int, ...], str, int]:
    """From the first word on: column, day, place in the paper."""
    place = node.path if node.kind == Kind.POINT else ()
    day = date.min if node.kind == Kind.POINT else node.on or date.max
    return node.column, day, place, node.kind, node.pk


def placed(nodes: dict[Key, Node], edges: tuple[tuple[Key, Key], ...]) -> dict[Key, Node]:
    """Each in its column: a meeting from which papers came, or which others conveyed, stands with the papers."""
    sources = {one for one, other in edges if one[0] == Kind.MEETING and other[0] in (Kind.PAPER, Kind.MEETING)}
    columns = {kind: n for n, kinds in enumerate(COLUMNS) for kind in kinds}
    return {
        key: replace(node, column=0 if key in sources and key[0] == Kind.MEETING else columns[node.kind])
        for key, node in nodes.items()
    }
