"""The kept counters: a cache of tracks and turns, written without an action because nothing in it is said by anybody.

Every body with subordinates has, for each mandate handed down below it, rows that count the tracks under it (its own
too) by kind, state, day due and day answered. Rows are only added; now and then those of a node become one again.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from django.db import connection, transaction
from django.db.models import Count
from django.db.models.functions import Greatest, Length, Substr

from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.models import Body
from remit.conveyance.models import Despatch, Referral, Tally, Track, Turn

# Mandate, node, kind, state, due, answered.
Key = tuple[int, int, str, str, date | None, date | None]
EVERY = 256
AT_ONCE = 5_000


def begin(despatch: Despatch) -> None:
    """The tracks of a despatch that goes out are counted."""
    lock_tree()
    counted: Counter[tuple[str, str, date | None]] = Counter()
    tracks = Track.objects.filter(despatch=despatch).order_by()
    above = Substr("body__path", 1, Greatest(Length("body__path") - Body.steplen, 0))
    # Added up by the database below each body first: one row for a hundred.
    for path, kind, due_on, n in tracks.values_list(above, "kind", "due_on").annotate(n=Count("pk")):
        for prefix in _prefixes([path]):
            counted[prefix, kind, due_on] += n
    inner = tracks.filter(body__numchild__gt=0)
    for path, kind, due_on in inner.values_list("body__path", "kind", "due_on"):
        counted[path, kind, due_on] += 1
    nodes = _nodes({path for path, _kind, _due in counted})
    add(
        {
            (despatch.mandate_id, nodes[path], kind, "pending", due_on, None): n
            for (path, kind, due_on), n in counted.items()
            if path in nodes
        }
    )


def add(counts: dict[Key, int]) -> None:
    """These counts are added."""
    rows = [
        Tally(mandate_id=k[0], node_id=k[1], kind=k[2], state=k[3], due_on=k[4], answered_on=k[5], n=n)
        for k, n in counts.items()
        if n
    ]
    Tally.objects.bulk_create(rows, batch_size=2_000)


def take_over(body: Body, old: Sequence[Body], new: Sequence[Body]) -> None:
    """What is counted under `body` no longer counts under the bodies `old` above it, but under `new`."""
    under = kept(body) if body.numchild else own(body)
    counts: Counter[Key] = Counter()
    for (mandate, *alike), n in under.items():
        for sign, nodes in ((-1, old), (1, new)):
            for node in nodes:
                counts[(mandate, node.pk, *alike)] += sign * n  # type: ignore[index]
    add(counts)


def become_superior(body: Body) -> None:
    """The body has its first subordinate: it counts from now on, beginning with its own tracks."""
    Tally.objects.filter(node=body).delete()
    add({(mandate, body.pk, *alike): n for (mandate, *alike), n in own(body).items()})  # type: ignore[misc]


Alike = tuple[int, str, str, date | None, date | None]


def kept(body: Body) -> Counter[Alike]:
    """What is counted under a body that has subordinates, by mandate."""
    found: Counter[Alike] = Counter()
    for *key, n in Tally.objects.filter(node=body).values_list(
        "mandate_id", "kind", "state", "due_on", "answered_on", "n"
    ):
        found[tuple(key)] += n  # type: ignore[index]
    return found


def own(body: Body) -> Counter[Alike]:
    """The body's own tracks, as they stood before the turns that are not counted yet."""
    found: Counter[Alike] = Counter()
    tracks = Track.objects.filter(body=body, despatch__state="sent")
    found.update(tracks.values_list("mandate_id", "kind", "state", "due_on", "answered_on"))
    turns = Turn.objects.filter(body=body, folded=False)
    for mandate, kind, due_on, was, was_on, now, now_on in turns.values_list(
        "mandate_id", "kind", "due_on", "was", "was_answered_on", "now", "answered_on"
    ):
        found[mandate, kind, now, due_on, now_on] -= 1
        found[mandate, kind, was, due_on, was_on] += 1
    return found


def renew_statistics() -> None:
    """PostgreSQL knows that the tables have grown: until it looks by itself, a minute later, it reads them whole."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for model in (Referral, Track, Tally):
                cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def now_and_then(turn: Turn) -> None:
    """Every so many turns, those not counted yet are: no reader ever adds up more than a few hundred."""
    if turn.pk % EVERY == 0:
        fold()


def fold() -> int:
    """Turns that are not counted yet are; how many were. Each is counted once, whoever else folds at the same time."""
    with transaction.atomic():
        lock_tree()
        waiting = Turn.objects.filter(folded=False).order_by("id")
        if connection.features.has_select_for_update_skip_locked:
            waiting = waiting.select_for_update(skip_locked=True, of=("self",))
        rows = list(
            waiting.values_list(
                "pk", "mandate_id", "body__path", "kind", "due_on", "was", "was_answered_on", "now", "answered_on"
            )[:AT_ONCE]
        )
        nodes = _nodes(set(_prefixes(row[2] for row in rows)))
        add(_counts(rows, nodes))
        Turn.objects.filter(pk__in=[row[0] for row in rows]).update(folded=True)
    return len(rows)


def _counts(
    rows: Iterable[tuple[int, int, str, str, date | None, str, date | None, str, date | None]], nodes: dict[str, int]
) -> dict[Key, int]:
    counts: Counter[Key] = Counter()
    for _pk, mandate, path, kind, due_on, was, was_answered_on, now, answered_on in rows:
        for prefix in _prefixes([path]):
            if node := nodes.get(prefix):
                counts[mandate, node, kind, was, due_on, was_answered_on] -= 1
                counts[mandate, node, kind, now, due_on, answered_on] += 1
    return counts


def _prefixes(paths: Iterable[str]) -> Iterable[str]:
    step = Body.steplen
    return (path[:end] for path in paths for end in range(step, len(path) + 1, step))


def _nodes(paths: set[str]) -> dict[str, int]:
    """From path to id, of the bodies among them that have subordinates."""
    rows = Body.objects.filter(numchild__gt=0).order_by()
    if len(paths) < 500:
        rows = rows.filter(path__in=paths)
    return {path: pk for path, pk in rows.values_list("path", "pk") if path in paths}
