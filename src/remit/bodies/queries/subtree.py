"""A part of the tree, told in paths: what is in it, and what below is not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Q

from remit.bodies.models import Body

STEP: int = Body.steplen
LAST = Body.alphabet[-1] * STEP


def prefixes(path: str) -> Iterator[str]:
    """The path itself, then those of the bodies above it, one after the other."""
    for end in range(len(path), 0, -STEP):
        yield path[:end]


@dataclass(frozen=True, slots=True)
class Subtree:
    """Bodies by path. The nearest mark above a path (or on it) says whether it is in; without a mark it is not."""

    marks: tuple[tuple[str, bool], ...] = ()

    @classmethod
    def of(cls, marks: Mapping[str, bool]) -> "Subtree":
        """The same with the marks that say something: each other than the nearest one above it."""
        kept: dict[str, bool] = {}
        for path, inside in sorted(marks.items()):
            nearest = next((kept[above] for above in prefixes(path) if above in kept), False)
            if inside != nearest:
                kept[path] = inside
        return cls(tuple(kept.items()))

    def contains(self, path: str) -> bool:
        """Whether the body with this path of today is in."""
        marks = dict(self.marks)
        return next((marks[above] for above in prefixes(path) if above in marks), False)

    def __bool__(self) -> bool:
        return bool(self.marks)

    def q(self, prefix: str = "") -> Q:
        """The condition on rows whose body is `prefix` away ("body__"; "" for bodies themselves).

        Ranges of paths, so that an index answers; neighbours of one body make one range.
        """
        condition = Q(**{f"{prefix}pk__in": []})
        marks = dict(self.marks)
        for first, last, holes in self._ranges(marks):
            here = _between(prefix, first, last)
            for hole in holes:
                here &= ~_between(prefix, *hole)
            condition |= here
        return condition

    def _ranges(self, marks: Mapping[str, bool]) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
        """What is in, each with what is cut out right below it."""
        cut: dict[str, list[str]] = {path: [] for path, inside in self.marks if inside}
        for path, inside in self.marks:
            if not inside:
                cut[next(above for above in prefixes(path) if marks.get(above))].append(path)
        whole = [path for path, holes in cut.items() if not holes]
        yield from ((first, last, []) for first, last in _neighbours(whole))
        yield from ((path, path, _neighbours(holes)) for path, holes in cut.items() if holes)


def _neighbours(paths: list[str]) -> list[tuple[str, str]]:
    """The first and last path of each run of neighbours below one body."""
    runs: list[tuple[str, str]] = []
    for path in sorted(paths, key=lambda p: (len(p), p)):
        if runs and _next(runs[-1][1]) == path:
            runs[-1] = (runs[-1][0], path)
        else:
            runs.append((path, path))
    return runs


def _next(path: str) -> str:
    """The path of the next body below the same one, as the tree gives them out; nothing after the last."""
    step = int(path[-STEP:], len(Body.alphabet)) + 1
    return "" if path.endswith(LAST) else str(Body._get_path(path, len(path) // STEP, step))


def _between(prefix: str, first: str, last: str) -> Q:
    return Q(**{f"{prefix}path__range": (first, last + LAST)})
