"""What is late today, of all that an actor may know of: counted by the kept counters, read a page at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, overload

from django.db.models import QuerySet

from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import CalendarsAt, calendars_at
from remit.bodies.queries.subtree import Subtree, prefixes
from remit.conveyance.models import Despatch, Mandate, Track
from remit.conveyance.queries.past_due import open_below
from remit.conveyance.queries.referral import outlines_of
from remit.kernel.actor import Actor
from remit.oversight.queries.figures import OPEN
from remit.oversight.queries.look import now
from remit.oversight.rules.coverage import Sight, sights


@dataclass(frozen=True, slots=True)
class Late:
    """One body that has not done by its day what a mandate asks; `days` are working days of its own calendar."""

    track_id: int
    mandate_id: int
    body_id: int
    kind: str
    state: str
    due_on: date
    days: int


@dataclass(frozen=True, slots=True)
class Part:
    """So many that are alike: of one mandate, due on one day, late by so many working days, in a part of the tree
    (None: wherever they are)."""

    days: int
    due_on: date
    mandate: int
    path: str
    within: Subtree | None
    n: int


class LateList(Sequence[Late]):
    """By working days late, the longest first; then by the day due, the mandate, and in the order in which it was
    asked. Only the page that is looked at is read: whole parts together, and the first and the last part by an index.
    """

    def __init__(self, actor: Actor, parts: list[Part]) -> None:
        self._actor, self._parts = actor, parts

    def __len__(self) -> int:
        return sum(part.n for part in self._parts)

    @overload
    def __getitem__(self, asked: int) -> Late: ...
    @overload
    def __getitem__(self, asked: slice) -> list[Late]: ...
    def __getitem__(self, asked: int | slice) -> Late | list[Late]:
        if isinstance(asked, int):
            return self[asked : asked + 1][0]
        start, stop, _step = asked.indices(len(self))
        before, whole, found = 0, [], list[tuple[int, int]]()
        for number, part in enumerate(self._parts):
            first, last = max(start - before, 0), min(stop - before, part.n)
            before += part.n
            if first < last:
                if (first, last) == (0, part.n):
                    whole.append(number)
                else:
                    found += (
                        (number, pk) for pk in _open(part).order_by("pk").values_list("pk", flat=True)[first:last]
                    )
        if whole:
            found += self._of_whole(whole)
        return list(self._told(sorted(found)))

    def _of_whole(self, numbers: list[int]) -> Iterator[tuple[int, int]]:
        """All tracks of these parts, each with the number of its part; one query."""
        rows = Track.objects.none()
        for number in numbers:
            rows = rows | _open(self._parts[number])
        for pk, mandate, due_on, path in rows.values_list("pk", "mandate_id", "due_on", "body__path"):
            for number in numbers:
                part = self._parts[number]
                if (part.mandate, part.due_on) == (mandate, due_on) and (not part.within or part.within.contains(path)):
                    yield number, pk
                    break

    def _told(self, found: list[tuple[int, int]]) -> Iterator[Late]:
        """In that order, by the one road to them."""
        rows: dict[int, Any] = {row["pk"]: row for row in outlines_of(self._actor, [pk for _n, pk in found])}
        for number, pk in found:
            if row := rows.get(pk):
                kind, state, due_on = row["kind"], row["state"], row["due_on"]
                yield Late(pk, row["mandate_id"], row["body_id"], kind, state, due_on, self._parts[number].days)


def _open(part: Part) -> QuerySet[Track]:
    """By the index of what is open; `answered_on` says to the database that it is."""
    rows = Track.objects.filter(mandate=part.mandate, due_on=part.due_on, answered_on=None, state__in=OPEN)
    rows = rows.exclude(despatch__in=Despatch.objects.filter(state="placing").values("pk"))
    if part.within is not None:
        rows = rows.filter(body__in=Body.objects.filter(part.within.q()).order_by().values("pk"))
    return rows


def late(actor: Actor) -> LateList:
    """Open, and at least one working day past the day due: of all mandates in force, at all bodies of which the actor
    may know how they stand. Seven queries, and three to five for each page."""
    calendars = calendars_at(now(actor.today))
    seen = sights(actor, Mandate.objects.filter(state="issued").select_related("body").order_by("-pk"))
    roots = (
        set(Body.objects.filter(depth=1).values_list("path", flat=True))
        if any(s.everything for s in seen.values())
        else set()
    )
    tops = {mandate: _tops(roots if sight.everything else sight.paths) for mandate, sight in seen.items() if sight}
    apart = _apart(calendars)
    wanted = {path for paths in tops.values() for path in paths} | apart
    known = {body.path: body for body in Body.objects.filter(path__in=wanted)}
    below: defaultdict[int, defaultdict[str, Counter[date]]] = defaultdict(lambda: defaultdict(Counter))
    path_of = {body.pk: path for path, body in known.items()}
    for mandate, node, due_on, n in open_below(tops, known.values(), actor.today):
        below[mandate][path_of[node]][due_on] += n
    parts = [
        part
        for mandate, counted in below.items()
        for part in _parts(mandate, _pieces(counted, tops[mandate], apart), seen[mandate], calendars, actor.today)
    ]
    return LateList(actor, sorted(parts, key=lambda part: (-part.days, part.due_on, -part.mandate, part.path)))


def _tops(paths: Iterable[str]) -> list[str]:
    """Those of the paths that lie in none of the others."""
    return [path for path in set(paths) if not any(above in paths for above in list(prefixes(path))[1:])]


def _apart(calendars: CalendarsAt) -> set[str]:
    """The paths of the bodies by which another calendar begins than the one above."""
    marks = {*calendars.own, *calendars.tree.moved}
    return {path for path in marks if calendars.of(path) != calendars.of(path[: -Body.steplen])}


def _pieces(
    counted: dict[str, Counter[date]], tops: list[str], apart: set[str]
) -> dict[str, tuple[Counter[date], list[str]]]:
    """From the path of each piece of what is seen, in which all work by one calendar, to what is open in it, and to the
    paths of the pieces that are cut out of it."""
    inside = {path for path in {*tops, *apart} if any(above in tops for above in prefixes(path))}
    pieces: dict[str, tuple[Counter[date], list[str]]] = {path: (Counter(counted.get(path, {})), []) for path in inside}
    for path in inside:
        if above := next((p for p in list(prefixes(path))[1:] if p in inside), None):
            pieces[above][0].subtract(counted.get(path, {}))
            pieces[above][1].append(path)
    return pieces


def _parts(
    mandate: int, pieces: dict[str, tuple[Counter[date], list[str]]], sight: Sight, calendars: CalendarsAt, today: date
) -> Iterator[Part]:
    places = Counter(due_on for counted, _holes in pieces.values() for due_on, n in counted.items() if n)
    for path, (counted, holes) in pieces.items():
        within = Subtree.of({path: True} | dict.fromkeys(holes, False))
        for due_on, n in counted.items():
            days = calendars.of(path).late_by(due_on, today)
            if n > 0 and days:
                everywhere = sight.everything and places[due_on] == 1
                yield Part(days, due_on, mandate, path, None if everywhere else within, n)
