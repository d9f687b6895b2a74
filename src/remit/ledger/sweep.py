"""The quick way through an intact ledger: many entries in one value from the database, many hashes in one go.

It only ever answers "all intact". For any doubt it gives up, and the walk entry by entry says what is wrong and where.
"""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context

from django.db import connection

from remit.ledger import merkle
from remit.ledger.models.seal import Seal

# As many as fit the processor's own cache.
CHUNK = 512
# What one process is given at a time, and from how many entries on it is worth having several.
SHARE = 16_384
WORTH_SHARING = 50_000

# A new line parts the texts: canonical JSON has none, and a text that was given one no longer fits its digest. On
# SQLite the zero that RFC 6962 puts before every leaf comes along, which saves copying each text.
SQL = {
    "sqlite": (
        "SELECT count(*), CAST(group_concat(text, char(10, 0)) AS BLOB), group_concat(digest, '') FROM "
        "(SELECT e.text, l.digest FROM ledger_leaf l JOIN ledger_entry e ON e.id = l.entry_id "
        "WHERE l.place >= %s AND l.place < %s ORDER BY l.place)"
    ),
    "postgresql": (
        "SELECT count(*), convert_to(string_agg(e.text, chr(10) ORDER BY l.place), 'UTF8'), "
        "string_agg(l.digest, '' ORDER BY l.place) FROM ledger_leaf l JOIN ledger_entry e ON e.id = l.entry_id "
        "WHERE l.place >= %s AND l.place < %s"
    ),
}


@dataclass(frozen=True)
class Swept:
    """How many entries are sealed, how many not yet, and the root over the sealed ones, hex."""

    size: int
    unsealed: int
    root: str


def sweep(processes: int = 1) -> Swept | None:
    """The sealed entries, all intact; None where anything is not as expected. Several processes hash side by side."""
    seals = dict(Seal.objects.order_by("size").values_list("size", "root"))
    total = max(seals, default=0)
    entries, leaves = _counts()
    if total != leaves:
        return None
    alone = processes < 2 or total < WORTH_SHARING or connection.in_atomic_block
    peaks: list[merkle.Peak] = []
    size = 0
    for joined in _in_turn(total) if alone else _side_by_side(total, processes):
        if joined is None:
            return None
        digests = [joined[n : n + 32] for n in range(0, len(joined), 32)]
        for start, end in _parts(size, size + len(digests), seals):
            peaks = merkle.append(peaks, digests[start - size : end - size])
            if end in seals and merkle.root(peaks).hex() != seals[end]:
                return None
        size += len(digests)
    return Swept(size, entries - size, merkle.root(peaks).hex()) if size == total else None


def _parts(start: int, end: int, seals: dict[int, str]) -> Iterator[tuple[int, int]]:
    """The stretch cut behind every place at which a seal was set."""
    for cut in [*sorted(seal for seal in range(start + 1, end) if seal in seals), end]:
        yield start, cut
        start = cut


def _in_turn(total: int) -> Iterator[bytes | None]:
    return (_digests(first, min(first + CHUNK, total)) for first in range(0, total, CHUNK))


def _side_by_side(total: int, processes: int) -> Iterator[bytes | None]:
    """The same from several processes, in order; each has a connection of its own."""
    connection.close()
    pool = ProcessPoolExecutor(processes, mp_context=get_context("fork"))
    try:
        starts = range(0, total, SHARE)
        yield from pool.map(_share, starts, (min(first + SHARE, total) for first in starts))
    finally:
        pool.shutdown(cancel_futures=True)


def _share(first: int, last: int) -> bytes | None:
    parts = [_digests(start, min(start + CHUNK, last)) for start in range(first, last, CHUNK)]
    return None if None in parts else b"".join(part for part in parts if part is not None)


def _digests(first: int, last: int) -> bytes | None:
    """The digests of these leaves, computed from the texts and joined; None where they are not those stored."""
    with connection.cursor() as cursor:
        cursor.execute(SQL[connection.vendor], [first, last])
        count, texts, stored = cursor.fetchone()
    if count != last - first:
        return None
    joined = b"".join([sha256(leaf).digest() for leaf in _leaves_of(bytes(texts))])
    return joined if joined.hex() == stored else None


def _leaves_of(texts: bytes) -> list[bytes]:
    if connection.vendor == "sqlite":
        return (b"\x00" + texts).split(b"\n")
    return [b"\x00" + text for text in texts.split(b"\n")]


def _counts() -> tuple[int, int]:
    """Of entries, and of their places in the tree."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT count(*) FROM ledger_entry), (SELECT count(*) FROM ledger_leaf)")
        entries, leaves = cursor.fetchone()
    return int(entries), int(leaves)
