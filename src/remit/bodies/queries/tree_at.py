"""The tree as it was at a cut-off, told in today's paths.

Few bodies move. So today's paths are kept, and only what was otherwise then is looked up: a body that stood elsewhere
is a piece, with all that stands below it today, and hangs under its superior of then; a body that was not there yet
is cut out. One query, whatever the size of the tree.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter

from django.utils.timezone import localtime

from remit.bodies.models import Body, Parentage
from remit.bodies.queries.subtree import Subtree, prefixes
from remit.kernel.cutoff import Cutoff

Row = tuple[str, str | None, date | None, datetime, datetime | None]


@dataclass(frozen=True)
class TreeAt:
    """What was otherwise at the cut-off. `moved` leads from a body's path to the path of its superior body of then
    (None: it stood at the top); `absent` are the paths of bodies that were not there yet. All paths are today's."""

    moved: Mapping[str, str | None] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()

    def line(self, path: str) -> list[str]:
        """The paths of the bodies above, from the top down, and then `path`; nothing for a body that was not there."""
        found: list[str] = []
        at: str | None = path
        while at and at not in self.absent and at not in found:
            found.append(at)
            at = self.above(at)
        return found[::-1]

    def above(self, path: str) -> str | None:
        """The path of the body right above it then; None at the top, or for one that was not there."""
        above = self.moved[path] if path in self.moved else _above(path)
        return None if path in self.absent or above in self.absent else above

    def subtree(self, path: str) -> Subtree:
        """All bodies that stood below the one with this path, and it itself; none if it was not there."""
        if path in self.absent:
            return Subtree()
        inside = {path: True} | dict.fromkeys(self.absent, False)
        marks = {mark: self._inside(mark, inside) for mark in (path, *self.moved, *self.absent)}
        return Subtree.of(marks)

    def _inside(self, path: str, known: dict[str, bool]) -> bool:
        """Whether the body stood in the subtree; `known` begins with what is certain, and learns."""
        piece = next((p for p in prefixes(path) if p in known or p in self.moved), None)
        if piece is None:
            return False
        if piece not in known:
            known[piece] = False  # a circle in damaged data would never end
            above = self.moved[piece]
            known[piece] = above is not None and self._inside(above, known)
        return known[piece]


def tree_at(cutoff: Cutoff) -> TreeAt:
    """The tree on the cut-off's day, as far as it had been entered by its moment; one query."""
    moved: dict[str, str | None] = {}
    absent: set[str] = set()
    for path, rows in _by_body(_otherwise(cutoff)):
        held = [row for row in rows if _counts(row, cutoff)]
        if not held:
            absent.add(path)
            continue
        above = max(held, key=lambda row: (row[2] or date.min, row[3]))[1]
        if above != _above(path):
            moved[path] = above
    return TreeAt(moved, frozenset(absent))


def subtree_at(body: Body, cutoff: Cutoff) -> Subtree:
    """The body with all that stood below it at the cut-off; one query. For several bodies ask `tree_at` once."""
    return tree_at(cutoff).subtree(body.path)


def stood_at(body: Body, cutoff: Cutoff) -> bool:
    """Whether the body stood anywhere at the cut-off; one query, whatever is known of all others."""
    rows = Parentage.objects.filter(body=body).order_by("pk")
    columns = ("body__path", "superior__path", "from_on", "entered_at", "withdrawn_at")
    return any(_counts(row, cutoff) for row in rows.values_list(*columns))


def known_from(body: Body) -> date | None:
    """The first day at whose end, here, the body was known to stand where it stands or stood; None where all that was
    entered of its place was taken back. One query."""
    rows = Parentage.objects.filter(body=body, withdrawn_at=None).values_list("from_on", "entered_at")
    return min((max(localtime(at).date(), from_on or date.min) for from_on, at in rows), default=None)


def superiors_at(body: Body, cutoff: Cutoff) -> list[Body]:
    """The bodies above at the cut-off, from the top down; three queries, with the names."""
    return superiors_in(tree_at(cutoff), body)


def superiors_in(tree: TreeAt, body: Body) -> list[Body]:
    """The same in a tree that is known already; two queries."""
    line = tree.line(body.path)[:-1]
    rows = {row.path: row for row in Body.objects.filter(path__in=line).prefetch_related("names")}
    return [rows[path] for path in line]


def _otherwise(cutoff: Cutoff) -> list[Row]:
    """All rows of the bodies that could have stood elsewhere then, each body's rows together, in the order of entry.

    A body of which everything was entered by then, held by then and was not withdrawn since stood where it stands.
    """
    moment = cutoff.entered_until
    late = Parentage.objects.filter(entered_at__gt=moment).values("body")
    # A union instead of one condition: each part is answered by its own index.
    late = late.union(
        Parentage.objects.filter(from_on__gt=cutoff.day).values("body"),
        Parentage.objects.filter(withdrawn_at__gt=moment).values("body"),
    )
    rows = Parentage.objects.filter(body__in=late).order_by("body", "pk")
    return list(rows.values_list("body__path", "superior__path", "from_on", "entered_at", "withdrawn_at"))


def _by_body(rows: list[Row]) -> Iterator[tuple[str, list[Row]]]:
    for path, together in groupby(rows, key=itemgetter(0)):
        yield path, list(together)


def _counts(row: Row, cutoff: Cutoff) -> bool:
    _path, _above, from_on, entered_at, withdrawn_at = row
    known = cutoff.knew(entered_at) and not (withdrawn_at is not None and cutoff.knew(withdrawn_at))
    return known and (from_on is None or from_on <= cutoff.day)


def _above(path: str) -> str | None:
    return path[: -Body.steplen] or None
