"""What `remit verify` says of the caches of conveyance: states and kept counters follow from tracks and turns."""

from collections import Counter

from django.db.models import OuterRef, Subquery, Sum

from remit.bodies.models import Body
from remit.conveyance.counting import Alike, facts
from remit.conveyance.lifecycle import REFERRAL, TRACK
from remit.conveyance.models import Mandate, Referral, Tally, Track, Turn
from remit.ledger.verify import Finding


def states() -> Finding | None:
    """The first track or referral whose state is not that of its last turn, or None."""
    last = Turn.objects.filter(track=OuterRef("pk")).order_by("-id")
    rows = Track.objects.annotate(
        said=Subquery(last.values("now")[:1]), said_on=Subquery(last.values("answered_on")[:1])
    ).values_list("pk", "state", "answered_on", "said", "said_on", "mandate__recalled_at")
    for pk, state, answered_on, said, said_on, recalled_at in rows.order_by("pk").iterator(chunk_size=5_000):
        said = said or "pending"
        if recalled_at and TRACK.allows(said, "recall"):
            said, said_on = "recalled", None
        if (state, answered_on) != (said, said_on):
            return Finding("record", f"{Track.record_kind()} {pk}", "its state is not that of its last turn")
    return _referrals()


def _referrals() -> Finding | None:
    last = Turn.objects.filter(referral=OuterRef("pk"), track=None).order_by("-id").values("now")[:1]
    rows = Referral.objects.annotate(said=Subquery(last)).values_list("pk", "state", "said", "mandate__recalled_at")
    for pk, state, said, recalled_at in rows.order_by("pk").iterator(chunk_size=5_000):
        said = said or "issued"
        if state != ("recalled" if recalled_at and REFERRAL.allows(said, "recall") else said):
            return Finding("record", f"{Referral.record_kind()} {pk}", "its state is not that of its last turn")
    return None


Key = tuple[str, Alike]


def tallies() -> Finding | None:
    """The first kept counter that is not what tracks and counted turns add up to, on any of its days, or None."""
    inner = set(Body.objects.filter(numchild__gt=0).values_list("path", flat=True))
    for mandate in Mandate.objects.order_by("pk").values_list("pk", flat=True):
        expected, found = counted(mandate, inner), kept(mandate)
        wrong = sorted(key[0] for key in expected.keys() | found.keys() if expected[key] != found[key])
        if wrong:
            return Finding(
                "record", f"counter of mandate {mandate} at {wrong[0]}", "it is not what the tracks add up to"
            )
    return None


def kept(mandate: int) -> Counter[Key]:
    """The kept counters of a mandate, of bodies that have subordinates."""
    rows = Tally.objects.filter(mandate=mandate, node__numchild__gt=0).values_list("node__path", *Alike._fields)
    summed = rows.annotate(total=Sum("n")).order_by()
    return Counter({(path, Alike(*alike)): n for path, *alike, n in summed.iterator(chunk_size=5_000) if n})


def counted(mandate: int, inner: set[str]) -> Counter[Key]:
    """The same, added up from tracks and from the turns that are counted already."""
    found: Counter[Key] = Counter()
    for _mandate, path, alike, n in facts(Track.objects.filter(mandate=mandate)):
        for end in range(Body.steplen, len(path) + 1, Body.steplen):
            if path[:end] in inner:
                found[path[:end], alike] += n
    return Counter({key: n for key, n in found.items() if n})
