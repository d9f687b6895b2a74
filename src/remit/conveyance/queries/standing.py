"""How many tracks of a mandate stand how, now, under each of some bodies: from the kept counters."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, IntegerField, QuerySet, Sum, Value
from django.db.models.functions import Cast

from remit.bodies.models import Body
from remit.conveyance.models import Mandate, Tally, Track, Turn


@dataclass(frozen=True, slots=True)
class Standing:
    """So many tracks under a body that are alike."""

    node_id: int
    kind: str
    state: str
    due_on: date | None
    answered_on: date | None
    n: int


ALIKE = ("kind", "state", "due_on", "answered_on")


def standing(mandate: Mandate, nodes: Sequence[Body]) -> list[Standing]:
    """The tracks of each body with all below it; one query, so that nobody's folding is counted twice or not at all.

    `nodes` may lie one in the other.
    """
    inner = {node.path: node.pk for node in nodes if node.numchild}
    leaves = [node.pk for node in nodes if not node.numchild]
    parts: list[QuerySet[Any, Any]] = []
    none = Cast(Value(""), CharField())
    if inner:
        kept = Tally.objects.filter(mandate=mandate, node__in=inner.values())
        parts.append(kept.values_list("node_id", none, *ALIKE).annotate(total=Sum("n")).order_by())
        loose = Turn.objects.filter(mandate=mandate, folded=False).order_by()
        for sign, columns in (
            (-1, ("kind", "was", "due_on", "was_answered_on")),
            (1, ("kind", "now", "due_on", "answered_on")),
        ):
            parts.append(loose.values_list(_number(0), "body__path", *columns, _number(sign)))
    if leaves:
        own = Track.objects.filter(mandate=mandate, despatch__state="sent", body__in=leaves)
        parts.append(own.values_list("body_id", none, *ALIKE, _number(1)))
    if not parts:
        return []
    counted: Counter[tuple[int, str, str, date | None, date | None]] = Counter()
    for node, path, kind, state, due_on, answered_on, n in parts[0].union(*parts[1:], all=True):
        for each in [node] if not path else (pk for at, pk in inner.items() if path.startswith(at)):
            counted[each, kind, state, due_on, answered_on] += n
    return [Standing(*key, n) for key, n in counted.items() if n]


def _number(value: int) -> Any:
    return Cast(Value(value), IntegerField())
