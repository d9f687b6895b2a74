"""What is late today, of all that an actor may know of."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, overload

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from remit.bodies.queries.calendar_at import calendars_at
from remit.conveyance.models import Track
from remit.conveyance.queries.referral import track_outlines
from remit.kernel.actor import Actor
from remit.oversight.queries.figures import OPEN
from remit.oversight.queries.look import now
from remit.oversight.queries.then import piece_of


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
class _Alike:
    days: int
    due_on: date
    pieces: tuple[str, ...]
    n: int


class LateList(Sequence[Late]):
    """By working days late, the longest first. Only the page that is looked at is read."""

    def __init__(self, rows: QuerySet[Track, Any], alike: list[_Alike]) -> None:
        self._rows, self._alike = rows, alike

    def __len__(self) -> int:
        return sum(group.n for group in self._alike)

    @overload
    def __getitem__(self, asked: int) -> Late: ...
    @overload
    def __getitem__(self, asked: slice) -> list[Late]: ...
    def __getitem__(self, asked: int | slice) -> Late | list[Late]:
        if isinstance(asked, int):
            return self[asked : asked + 1][0]
        start, stop, _step = asked.indices(len(self))
        before, shown, condition, order = 0, [], Q(pk__in=[]), []
        for group in self._alike:
            if before + group.n > start and before < stop:
                shown.append((before, group))
                here = Q(due_on=group.due_on, piece__in=group.pieces)
                condition |= here
                order.append(When(here, then=Value(-group.days)))
            before += group.n
        if not shown:
            return []
        ranked = Case(*order, output_field=IntegerField())
        rows = self._rows.filter(condition).annotate(rank=ranked).order_by("rank", "due_on", "body__path", "pk")
        first = shown[0][0]
        columns = ("pk", "mandate_id", "body_id", "kind", "state", "due_on", "rank")
        told: Any = rows.values_list(*columns)[start - first : stop - first]
        return [Late(row[0], row[1], row[2], row[3], row[4], row[5], -row[6]) for row in told]


def late(actor: Actor) -> LateList:
    """Open, and at least one working day past the day due: of all mandates in force, at all bodies of which the actor
    may know how they stand. Three queries, and one for each page."""
    calendars = calendars_at(now(actor.today))
    open_ones = Track.objects.filter(state__in=OPEN, due_on__lt=actor.today, mandate__state="issued")
    known = track_outlines(actor).values("pk")
    rows = open_ones.filter(pk__in=known).annotate(piece=piece_of(calendars, ""))
    pieces: defaultdict[tuple[int, date], list[tuple[str, int]]] = defaultdict(list)
    for piece, due_on, n in rows.order_by().values_list("piece", "due_on").annotate(n=Count("pk")):
        if due_on is not None and (days := calendars.of(piece).late_by(due_on, actor.today)):
            pieces[days, due_on].append((piece, n))
    alike = [
        _Alike(days, due_on, tuple(piece for piece, _n in found), sum(n for _piece, n in found))
        for (days, due_on), found in pieces.items()
    ]
    return LateList(rows, sorted(alike, key=lambda group: (-group.days, group.due_on)))
