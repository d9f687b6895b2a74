"""Sealing: entries get their places in the hash tree, in batches, after they were committed."""

from django.db import transaction

from remit.ledger import merkle
from remit.ledger.models.entry import Entry
from remit.ledger.models.seal import Leaf, Seal

BATCH = 5000


def seal() -> int:
    """Every committed entry has its place, and the last root covers them all. Returns how many were added."""
    added = 0
    while batch := _seal_batch():
        added += batch
    return added


@transaction.atomic
def _seal_batch() -> int:
    last = Seal.objects.select_for_update().order_by("-size").first()
    size = last.size if last else 0
    entries = list(Entry.objects.filter(leaf=None).order_by("id").values_list("id", "text")[:BATCH])
    if not entries:
        return 0
    digests = [merkle.leaf(text.encode()) for _pk, text in entries]
    Leaf.objects.bulk_create(
        Leaf(place=size + n, entry_id=pk, digest=digest.hex())
        for n, ((pk, _text), digest) in enumerate(zip(entries, digests, strict=True))
    )
    peaks = merkle.append(peaks_of(last), digests)
    Seal(size=size + len(entries), root=merkle.root(peaks).hex(), peaks=[[h, d.hex()] for h, d in peaks]).save()
    return len(entries)


def last_seal() -> Seal | None:
    """The seal over all that is sealed."""
    return Seal.objects.order_by("-size").first()


def peaks_of(seal: Seal | None) -> list[merkle.Peak]:
    """The peaks from which the next seal goes on."""
    return [(height, bytes.fromhex(digest)) for height, digest in seal.peaks] if seal else []
