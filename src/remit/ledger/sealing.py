"""Sealing: entries get their places in the hash tree, in batches, after they were committed."""

from django.db import connection, transaction
from django.db.models import Max

from remit.ledger import merkle
from remit.ledger.models.entry import Entry
from remit.ledger.models.seal import Leaf, Seal

BATCH = 5000
# How far behind the newest sealed entry a quick round looks for a late one: a transaction that was open while this
# many others were entered is found by the next thorough one.
MARGIN = 10_000
LOCK = 0x5EA1  # any number that nothing else locks
INSERT = "INSERT INTO ledger_leaf (place, entry_id, digest) VALUES (%s, %s, %s)"


def seal(*, thorough: bool = True) -> int:
    """Every committed entry has its place, and the last root covers them all. Returns how many were added.

    Looking through the whole ledger takes a moment; not `thorough` looks at its end only, as often as one likes.
    """
    added = 0
    while waiting := _waiting(thorough):
        for first in range(0, len(waiting), BATCH):
            added += _seal_batch(waiting[first : first + BATCH])
    return added


def _waiting(thorough: bool) -> list[int]:
    """Ids of entries without a place, in order."""
    newest = None if thorough else Leaf.objects.aggregate(newest=Max("entry_id"))["newest"]
    return list(
        Entry.objects.filter(leaf=None, id__gt=(newest or 0) - MARGIN).order_by("id").values_list("id", flat=True)
    )


@transaction.atomic
def _seal_batch(ids: list[int]) -> int:
    _wait_for_others()
    last = Seal.objects.order_by("-size").first()
    size = last.size if last else 0
    # Asked again under the lock: another process may have sealed them meanwhile.
    within = Entry.objects.filter(id__gte=ids[0], id__lte=ids[-1], leaf=None).order_by("id")
    entries = list(within.values_list("id", "text"))
    if not entries:
        return 0
    digests = [merkle.leaf(text.encode()) for _pk, text in entries]
    with connection.cursor() as cursor:
        # Plain rows, because making objects of them costs more than all the rest.
        cursor.executemany(INSERT, [(size + n, entries[n][0], digest.hex()) for n, digest in enumerate(digests)])
    peaks = merkle.append(peaks_of(last), digests)
    Seal(size=size + len(entries), root=merkle.root(peaks).hex(), peaks=[[h, d.hex()] for h, d in peaks]).save()
    return len(entries)


def _wait_for_others() -> None:
    """One process seals at a time. SQLite's transactions are one at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def last_seal() -> Seal | None:
    """The seal over all that is sealed."""
    return Seal.objects.order_by("-size").first()


def peaks_of(seal: Seal | None) -> list[merkle.Peak]:
    """The peaks from which the next seal goes on."""
    return [(height, bytes.fromhex(digest)) for height, digest in seal.peaks] if seal else []
