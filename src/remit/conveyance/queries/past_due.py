"""What is late, in SQL and in counters: the rule of `lateness`."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Count, DateField, IntegerField, Q, Sum, Value, When
from django.db.models.functions import Cast

from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import CalendarsAt
from remit.bodies.queries.subtree import LAST
from remit.conveyance.models import Tally, Track, Turn
from remit.conveyance.queries.lateness import OPEN
from remit.kernel.working_days import MONDAY_TO_FRIDAY


def past_due(calendars: CalendarsAt, today: date, body: str = "body__") -> Q:
    """The condition on what is open with a `due_on`, that it is late today; its body is `body` away."""
    usual = MONDAY_TO_FRIDAY.late_until(today)
    pieces = sorted({*calendars.own, *calendars.tree.moved}, key=len, reverse=True)
    ends = [(path, calendars.of(path).late_until(today)) for path in pieces]
    if all(end == usual for _path, end in ends):
        return Q(due_on__lte=usual)
    cases = [When(Q(**{f"{body}path__range": (path, path + LAST)}), then=Value(end)) for path, end in ends]
    return Q(due_on__lte=Case(*cases, default=Value(usual), output_field=DateField()))


# Mandate, id of the body, day due, how many.
Open = tuple[int, int, date, int]


def open_below(mandates: Iterable[int], nodes: Iterable[Body], before: date) -> list[Open]:
    """What is open, of these mandates and due before that day, under each of these bodies, which may lie one in the
    other: from the kept counters, in one query; of a body without subordinates from its own tracks."""
    inner = {node.path: node.pk for node in nodes if node.numchild}
    leaves = [node.pk for node in nodes if not node.numchild]
    here = {"mandate__in": list(mandates), "due_on__lt": before}
    none = Cast(Value(""), CharField())
    kept = Tally.objects.filter(node__in=inner.values(), state__in=OPEN, **here).order_by()
    loose = Turn.objects.filter(folded=False, **here).order_by()
    own = Track.objects.filter(body__in=leaves, state__in=OPEN, despatch__state="sent", **here).order_by()
    parts = [
        loose.filter(was__in=OPEN).values_list("mandate_id", _number(0), "body__path", "due_on", _number(-1)),
        loose.filter(now__in=OPEN).values_list("mandate_id", _number(0), "body__path", "due_on", _number(1)),
        own.values_list("mandate_id", "body_id", none, "due_on").annotate(n=Count("pk")),
    ]
    rows = kept.values_list("mandate_id", "node_id", none, "due_on").annotate(total=Sum("n")).union(*parts, all=True)
    found: list[Open] = []
    for mandate, node, path, due_on, n in rows:
        for each in [node] if not path else (pk for at, pk in inner.items() if path.startswith(at)):
            found.append((mandate, each, due_on, n))
    return found


def _number(value: int) -> Any:
    return Cast(Value(value), IntegerField())
