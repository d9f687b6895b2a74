"""What `remit verify` says of the caches of conveyance: states and kept counters follow from tracks and turns."""

from collections import Counter
from datetime import date

from django.db.models import OuterRef, Subquery, Sum

from remit.bodies.models import Body
from remit.conveyance.lifecycle import REFERRAL, TRACK
from remit.conveyance.models import Referral, Tally, Track, Turn
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


Key = tuple[int, str, str, str, date | None, date | None]


def tallies() -> Finding | None:
    """The first kept counter that is not what tracks and counted turns add up to, or None."""
    expected, found = counted(), kept()
    wrong = sorted(key[:2] for key in expected.keys() | found.keys() if expected[key] != found[key])
    if not wrong:
        return None
    mandate, path = wrong[0]
    return Finding("record", f"counter of mandate {mandate} at {path}", "it is not what the tracks add up to")


def kept() -> Counter[Key]:
    """The kept counters of bodies that have subordinates."""
    rows = Tally.objects.filter(node__numchild__gt=0).values_list(
        "mandate_id", "node__path", "kind", "state", "due_on", "answered_on"
    )
    return Counter({tuple(key): n for *key, n in rows.annotate(total=Sum("n")).order_by() if n})


def counted() -> Counter[Key]:
    """The same, added up from tracks as they stand, less the turns that are not counted yet."""
    inner = set(Body.objects.filter(numchild__gt=0).values_list("path", flat=True))
    found: Counter[Key] = Counter()
    tracks = Track.objects.filter(despatch__state="sent").values_list(
        "mandate_id", "body__path", "kind", "state", "due_on", "answered_on"
    )
    for mandate, path, *alike in tracks.order_by().iterator(chunk_size=5_000):
        _add(found, inner, mandate, path, tuple(alike), 1)
    loose = Turn.objects.filter(folded=False).values_list(
        "mandate_id", "body__path", "kind", "due_on", "was", "was_answered_on", "now", "answered_on"
    )
    for mandate, path, kind, due_on, was, was_on, now, now_on in loose.order_by():
        _add(found, inner, mandate, path, (kind, now, due_on, now_on), -1)
        _add(found, inner, mandate, path, (kind, was, due_on, was_on), 1)
    return Counter({key: n for key, n in found.items() if n})


def _add(found: Counter[Key], inner: set[str], mandate: int, path: str, alike: tuple[object, ...], n: int) -> None:
    for end in range(Body.steplen, len(path) + 1, Body.steplen):
        if path[:end] in inner:
            found[(mandate, path[:end], *alike)] += n  # type: ignore[index]
