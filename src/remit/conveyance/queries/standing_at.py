"""How many tracks of a mandate stood how at a cut-off, wherever their bodies stand."""

from collections import Counter

from django.db.models import Count, Q

from remit.bodies.models import Body
from remit.bodies.queries.subtree import Subtree
from remit.conveyance.models import Despatch, Mandate, Track, Turn
from remit.conveyance.queries.kept_at import Alike, held_at, kept_at, recall, recalled
from remit.kernel.cutoff import Cutoff


def standing_at(mandate: Mandate, cutoff: Cutoff) -> Counter[Alike]:
    """The tracks of all bodies, by what is alike in them: from the kept counters of past days where they can tell, else
    from what was handed down and every turn entered by then.

    Asked again later with the same cut-off, it answers the same, whatever was entered since; five queries at most.
    """
    if not held_at(mandate, cutoff):
        return turned_at(mandate, cutoff)
    below, _own = kept_at(mandate, list(Body.objects.filter(depth=1)), cutoff)
    counted: Counter[Alike] = Counter()
    for rows in below.values():
        counted.update(rows)
    return counted


def turned_at(mandate: Mandate, cutoff: Cutoff, within: Subtree | None = None) -> Counter[Alike]:
    """The same from tracks and turns alone (of bodies `within` a part of the tree); three queries, and every row is
    read."""
    place = within.q("body__") if within is not None else Q()
    counted: Counter[Alike] = Counter()
    by_then = Despatch.objects.filter(mandate=mandate, sent_at__lte=cutoff.entered_until, sent_on__lte=cutoff.day)
    sent = list(by_then.values_list("pk", flat=True))
    tracks = Track.objects.filter(place, despatch__in=sent).order_by()
    for kind, due_on, n in tracks.values_list("kind", "due_on").annotate(n=Count("pk")):
        counted[kind, "pending", due_on, None] += n
    turns = Turn.objects.filter(
        place,
        mandate=mandate,
        track__despatch__in=sent,
        entered_at__lte=cutoff.entered_until,
        happened_on__lte=cutoff.day,
    ).order_by()
    alike = ("kind", "due_on", "was", "was_answered_on", "now", "answered_on")
    for kind, due_on, was, was_on, now, now_on, n in turns.values_list(*alike).annotate(n=Count("pk")):
        counted[kind, was, due_on, was_on] -= n
        counted[kind, now, due_on, now_on] += n
    if recalled(mandate, cutoff):
        counted = recall(counted)
    return Counter({key: n for key, n in counted.items() if n})
