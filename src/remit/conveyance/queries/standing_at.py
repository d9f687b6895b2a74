"""How many tracks of a mandate stood how at a cut-off: from what was handed down and every turn entered by then."""

from collections import Counter
from datetime import date

from django.db.models import Count, Q

from remit.bodies.queries.subtree import Subtree
from remit.conveyance.lifecycle import TRACK
from remit.conveyance.models import Despatch, Mandate, Track, Turn
from remit.kernel.cutoff import Cutoff

# Kind, state, due, answered.
Alike = tuple[str, str, date | None, date | None]


def standing_at(mandate: Mandate, cutoff: Cutoff, within: Subtree | None = None) -> Counter[Alike]:
    """The tracks of all bodies (or of those `within` a part of the tree as it was then), by what is alike in them.

    Asked again later with the same cut-off, it answers the same, whatever was entered since; three queries.
    """
    place = within.q("body__") if within is not None else Q()
    counted: Counter[Alike] = Counter()
    sent = list(
        Despatch.objects.filter(
            mandate=mandate, sent_at__lte=cutoff.entered_until, sent_on__lte=cutoff.day
        ).values_list("pk", flat=True)
    )
    tracks = Track.objects.filter(place, despatch__in=sent).order_by()
    for kind, due_on, n in tracks.values_list("kind", "due_on").annotate(n=Count("pk")):
        counted[kind, "pending", due_on, None] += n
    turns = Turn.objects.filter(
        place, mandate=mandate, track__isnull=False, entered_at__lte=cutoff.entered_until, happened_on__lte=cutoff.day
    ).order_by()
    alike = ("kind", "due_on", "was", "was_answered_on", "now", "answered_on")
    for kind, due_on, was, was_on, now, now_on, n in turns.values_list(*alike).annotate(n=Count("pk")):
        counted[kind, was, due_on, was_on] -= n
        counted[kind, now, due_on, now_on] += n
    if recalled(mandate, cutoff):
        for (kind, state, due_on, answered_on), n in list(counted.items()):
            if TRACK.allows(state, "recall"):
                counted[kind, state, due_on, answered_on] -= n
                counted[kind, "recalled", due_on, None] += n
    return Counter({key: n for key, n in counted.items() if n})


def recalled(mandate: Mandate, cutoff: Cutoff) -> bool:
    """Whether the mandate had been recalled by then: one fact of its own, which stands for the turns of all tracks."""
    day, at = mandate.recalled_on, mandate.recalled_at
    return day is not None and at is not None and day <= cutoff.day and cutoff.knew(at)
