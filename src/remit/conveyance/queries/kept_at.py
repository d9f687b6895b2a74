"""How many tracks of a mandate stood how at a cut-off under each of some bodies: from the counters of past days."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import CharField, DateField, Exists, IntegerField, OuterRef, Q, QuerySet, Sum, Value
from django.db.models.functions import Cast
from django.utils import timezone

from remit.bodies.models import Body
from remit.conveyance.counting import day_of
from remit.conveyance.lifecycle import TRACK
from remit.conveyance.models import Despatch, Mandate, Tally, Track, Turn
from remit.kernel.cutoff import Cutoff

# Kind, state, due, answered.
Alike = tuple[str, str, date | None, date | None]
COLUMNS = ("kind", "state", "due_on", "answered_on")
LESS = ("kind", "was", "due_on", "was_answered_on")
MORE = ("kind", "now", "due_on", "answered_on")
# In the place of a path: what is a body's own.
OWN = "="


def held_at(mandate: Mandate, cutoff: Cutoff) -> bool:
    """Whether the counters, which know days, can tell of this cut-off: its moment is the end of a day, or nothing was
    entered on that day after it."""
    end = Cutoff.end_of(day_of(cutoff.entered_until), timezone.get_current_timezone())
    if cutoff.entered_until >= end.entered_until:
        return True
    later = Q(entered_at__gt=cutoff.entered_until, entered_at__lte=end.entered_until)
    sent = Q(sent_at__gt=cutoff.entered_until, sent_at__lte=end.entered_until)
    return not (
        Turn.objects.filter(later, mandate=mandate).exists() or Despatch.objects.filter(sent, mandate=mandate).exists()
    )


Under = dict[int, Counter[Alike]]


def kept_at(mandate: Mandate, nodes: Sequence[Body], cutoff: Cutoff, alone: Sequence[Body] = ()) -> tuple[Under, Under]:
    """By the id of each of `nodes`, the tracks of it with all that is below it in the tree of today; by the id of each
    body counted `alone`, its own; by what is alike in them, for a cut-off of which the counters can tell. One query, so
    that nothing is counted twice or not at all while others count.

    `nodes` may lie one in the other. A body without subordinates has no counters: its own tracks and turns are read.
    """
    inner = {node.path: node.pk for node in nodes if node.numchild}
    leaves = {node.pk for node in nodes if not node.numchild}
    parts = [
        *(_kept(mandate, list(inner.values()), cutoff) if inner else []),
        *(_own(mandate, list(leaves | {body.pk for body in alone}), cutoff) if leaves or alone else []),
    ]
    below: Under = {node.pk: Counter() for node in nodes}
    own: Under = {pk: Counter() for pk in (*leaves, *(body.pk for body in alone))}
    for node, path, kind, state, due_on, answered_on, n in parts[0].union(*parts[1:], all=True) if parts else ():
        key = (kind, state, due_on, answered_on)
        if path == OWN:
            own[node][key] += n
        elif not path:
            below[node][key] += n
        else:
            for at, pk in inner.items():
                if path.startswith(at):
                    below[pk][key] += n
    below |= {pk: own[pk] for pk in leaves}
    gone = recalled(mandate, cutoff)
    first, second = ({pk: _told(counted, gone) for pk, counted in each.items()} for each in (below, own))
    return first, second


def _kept(mandate: Mandate, nodes: list[int], cutoff: Cutoff) -> list[QuerySet[Any, Any]]:
    """The counters of these bodies, and the turns anywhere that they do not hold yet."""
    by_then = {"happened_on__lte": cutoff.day, "entered_on__lte": day_of(cutoff.entered_until)}
    rows = Tally.objects.filter(mandate=mandate, node__in=nodes, **by_then)
    summed = rows.values_list("node_id", _word(""), *COLUMNS).annotate(total=Sum("n")).order_by()
    waiting = Turn.objects.filter(mandate=mandate, folded=False).order_by().values("pk")
    loose = _turns(cutoff).filter(Exists(_sent(cutoff).filter(tracks=OuterRef("track"))), pk__in=waiting)
    less = loose.values_list(_number(0), "body__path", *LESS, _number(-1))
    return [summed, less, loose.values_list(_number(0), "body__path", *MORE, _number(1))]


def _own(mandate: Mandate, bodies: list[int], cutoff: Cutoff) -> list[QuerySet[Any, Any]]:
    """The tracks of these bodies, as they were sent, and their turns."""
    tracks = Track.objects.filter(mandate=mandate, body__in=bodies, despatch__in=_sent(cutoff)).order_by()
    never = Cast(Value(None), DateField())
    begun = tracks.values_list("body_id", _word(OWN), "kind", _word("pending"), "due_on", never, _number(1))
    turns = _turns(cutoff).filter(track__in=tracks.values("pk"))
    less = turns.values_list("body_id", _word(OWN), *LESS, _number(-1))
    return [begun, less, turns.values_list("body_id", _word(OWN), *MORE, _number(1))]


def _turns(cutoff: Cutoff) -> QuerySet[Turn]:
    """Of any mandate: the caller names the few that are meant. With the mandate named too, SQLite would read all turns
    that it had until then."""
    return Turn.objects.filter(
        track__isnull=False, entered_at__lte=cutoff.entered_until, happened_on__lte=cutoff.day
    ).order_by()


def _sent(cutoff: Cutoff) -> QuerySet[Despatch]:
    return Despatch.objects.filter(sent_at__lte=cutoff.entered_until, sent_on__lte=cutoff.day)


def recalled(mandate: Mandate, cutoff: Cutoff) -> bool:
    """Whether the mandate had been recalled by then: one fact of its own, which stands for the turns of all tracks."""
    day, at = mandate.recalled_on, mandate.recalled_at
    return day is not None and at is not None and day <= cutoff.day and cutoff.knew(at)


def recall(counted: Counter[Alike]) -> Counter[Alike]:
    """The same, where all that could be recalled was."""
    after: Counter[Alike] = Counter()
    for (kind, state, due_on, answered_on), n in counted.items():
        gone = TRACK.allows(state, "recall")
        after[(kind, "recalled", due_on, None) if gone else (kind, state, due_on, answered_on)] += n
    return after


def _told(counted: Counter[Alike], gone: bool) -> Counter[Alike]:
    return Counter({key: n for key, n in (recall(counted) if gone else counted).items() if n})


def _number(value: int) -> Any:
    return Cast(Value(value), IntegerField())


def _word(value: str) -> Any:
    return Cast(Value(value), CharField())
