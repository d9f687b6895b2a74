"""The kept counters: a cache of tracks and turns, written without an action because nothing in it is said by anybody.

Every body with subordinates has, for each mandate handed down below it, rows that count the tracks under it (its own
too) by what is alike in them and by the two days from which that counts. Rows are only added; now and then those of a
node that say the same become one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db import connection, transaction
from django.db.models import Count, Model
from django.db.models.functions import Greatest, Length, Substr

from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.models import Body
from remit.conveyance.counting import Alike, Counted, day_of, facts, turned
from remit.conveyance.models import Despatch, Tally, Track, Turn

# Mandate, node, and what is alike.
Key = tuple[int, int, Alike]
EVERY = 256
AT_ONCE = 5_000
# A node with more rows of one mandate is looked at, whether some of them say the same.
MANY = 400


def begin(despatch: Despatch) -> None:
    """The tracks of a despatch that goes out are counted."""
    if despatch.sent_at is None:
        raise RuntimeError("what was not sent is not counted")
    lock_tree()
    counted: Counter[tuple[str, Alike]] = Counter()
    days = (despatch.sent_on, day_of(despatch.sent_at))
    tracks = Track.objects.filter(despatch=despatch).order_by()
    above = Substr("body__path", 1, Greatest(Length("body__path") - Body.steplen, 0))
    # Added up by the database below each body first: one row for a hundred.
    for path, kind, due_on, n in tracks.values_list(above, "kind", "due_on").annotate(n=Count("pk")):
        for prefix in _prefixes([path]):
            counted[prefix, Alike(kind, "pending", due_on, None, *days)] += n
    inner = tracks.filter(body__numchild__gt=0)
    for path, kind, due_on in inner.values_list("body__path", "kind", "due_on"):
        counted[path, Alike(kind, "pending", due_on, None, *days)] += 1
    nodes = _nodes({path for path, _alike in counted})
    add({(despatch.mandate_id, nodes[path], alike): n for (path, alike), n in counted.items() if path in nodes})


def add(counts: dict[Key, int]) -> None:
    """These counts are added."""
    rows = [
        Tally(mandate_id=mandate, node_id=node, n=n, **alike._asdict())
        for (mandate, node, alike), n in counts.items()
        if n
    ]
    Tally.objects.bulk_create(rows, batch_size=2_000)


def take_over(body: Body, old: Sequence[Body], new: Sequence[Body]) -> None:
    """What is counted under `body` no longer counts under the bodies `old` above it, but under `new`, on past days too:
    where the body stood then, the dated tree says."""
    under = kept(body) if body.numchild else own(body)
    counts: Counter[Key] = Counter()
    for (mandate, alike), n in under.items():
        for sign, nodes in ((-1, old), (1, new)):
            for node in nodes:
                counts[mandate, node.pk, alike] += sign * n
    add(counts)


def become_superior(body: Body) -> None:
    """The body has its first subordinate: it counts from now on, beginning with its own tracks."""
    Tally.objects.filter(node=body).delete()
    add({(mandate, body.pk, alike): n for (mandate, alike), n in own(body).items()})


def kept(body: Body) -> Counter[tuple[int, Alike]]:
    """What is counted under a body that has subordinates, by mandate."""
    found: Counter[tuple[int, Alike]] = Counter()
    for mandate, n, *alike in Tally.objects.filter(node=body).values_list("mandate_id", "n", *Alike._fields):
        found[mandate, Alike(*alike)] += n
    return found


def own(body: Body) -> Counter[tuple[int, Alike]]:
    """The body's own tracks, without the turns that are not counted yet."""
    found: Counter[tuple[int, Alike]] = Counter()
    for mandate, _path, alike, n in facts(Track.objects.filter(body=body)):
        found[mandate, alike] += n
    return found


def renew_statistics(model: type[Model]) -> None:
    """PostgreSQL knows that the table has grown: until it looks by itself, a minute later, it reads it whole."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
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
        rows = list(turned(waiting[:AT_ONCE]))
        counted = [each for _pk, both in rows for each in both]
        add(_counts(counted, _nodes(set(_prefixes({path for _mandate, path, _alike, _n in counted})))))
        Turn.objects.filter(pk__in=[pk for pk, _both in rows]).update(folded=True)
    return len(rows)


def merge() -> int:
    """The rows of each node with many of them say every thing once; how many rows fewer there are."""
    fewer = 0
    many = Tally.objects.values_list("mandate_id", "node_id").annotate(rows=Count("pk")).filter(rows__gt=MANY)
    for mandate, node, _rows in list(many.order_by()):
        with transaction.atomic():
            lock_tree()
            rows = Tally.objects.filter(mandate=mandate, node=node)
            counts: Counter[Key] = Counter()
            before = 0
            for n, *alike in rows.values_list("n", *Alike._fields):
                counts[mandate, node, Alike(*alike)] += n
                before += 1
            after = sum(1 for n in counts.values() if n)
            if 2 * after <= before:
                rows.delete()
                add(counts)
                fewer += before - after
    return fewer


def _counts(counted: Iterable[Counted], nodes: dict[str, int]) -> dict[Key, int]:
    counts: Counter[Key] = Counter()
    for mandate, path, alike, n in counted:
        for prefix in _prefixes([path]):
            if node := nodes.get(prefix):
                counts[mandate, node, alike] += n
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
