"""The quick way through an intact ledger: texts as bytes in the order of their places, hashed as they come.

It only ever answers "all intact". For any doubt it gives up, and the walk entry by entry says what is wrong and where.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context

from django.db import connection

from remit.ledger import merkle
from remit.ledger.models.seal import Seal

# Entries that are asked for at a time.
CHUNK = 4096
# What one process is given at a time, a power of two so that it is a complete subtree; and from how many entries on it
# is worth having several.
SHARE = 16_384
WORTH_SHARING = 50_000

# For each way: how many leaves there are with their digests in one value, and the texts in the order of the leaves.
# On SQLite rows, places and entries usually count alike, and then each table is read straight through, which is quicker
# than the join. A text comes as bytes, which saves decoding it and encoding it again.
ALIKE = (
    """SELECT count(*), group_concat(digest, '') FROM ledger_leaf NOT INDEXED
    WHERE rowid > %(first)s AND rowid <= %(last)s AND place = rowid - 1 AND entry_id = rowid""",
    "SELECT CAST(text AS BLOB) FROM ledger_entry WHERE id > %(first)s AND id <= %(last)s ORDER BY id",
)
ANYHOW = (
    """SELECT count(*), group_concat(digest, '') FROM
    (SELECT digest FROM ledger_leaf WHERE place >= %(first)s AND place < %(last)s ORDER BY place)""",
    """SELECT CAST(e.text AS BLOB) FROM ledger_leaf l JOIN ledger_entry e ON e.id = l.entry_id
    WHERE l.place >= %(first)s AND l.place < %(last)s ORDER BY l.place""",
)
ON_POSTGRESQL = (
    """SELECT count(*), string_agg(digest, '' ORDER BY place) FROM ledger_leaf
    WHERE place >= %(first)s AND place < %(last)s""",
    """SELECT convert_to(e.text, 'UTF8') FROM ledger_leaf l JOIN ledger_entry e ON e.id = l.entry_id
    WHERE l.place >= %(first)s AND l.place < %(last)s ORDER BY l.place""",
)
SQL = {"sqlite": (ALIKE, ANYHOW), "postgresql": (ON_POSTGRESQL,)}
# SQLite's file is read where the system keeps it, up to so many bytes of it, instead of being copied page by page.
IN_PLACE = 1 << 40

# A hasher that was given the zero that RFC 6962 puts before every leaf, which saves copying each text.
NEW_LEAF = sha256(b"\x00").copy

# The peaks over a part of a stretch that begins where the stretch does, and the place at which the part ends.
Share = list[tuple[int, list[merkle.Peak]]]


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
    before: list[merkle.Peak] = []
    found: list[merkle.Peak] = []
    for share in _in_turn(total, seals) if alone else _side_by_side(total, seals, processes):
        if share is None:
            return None
        for size, peaks in share:
            found = before + peaks
            if size in seals and merkle.root(found).hex() != seals[size]:
                return None
        before = merkle.joined(before, share[-1][1]) if size % SHARE == 0 else found
    return Swept(total, entries - total, merkle.root(found).hex())


def _parts(start: int, end: int, seals: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The stretch cut behind every place at which a seal was set."""
    for cut in [*sorted(seal for seal in seals if start < seal < end), end]:
        yield start, cut
        start = cut


def _in_turn(total: int, seals: Iterable[int]) -> Iterator[Share | None]:
    return (_share(first, min(first + SHARE, total), seals) for first in range(0, total, SHARE))


def _side_by_side(total: int, seals: Iterable[int], processes: int) -> Iterator[Share | None]:
    """The same from several processes, in order; each has a connection of its own."""
    connection.close()
    pool = ProcessPoolExecutor(processes, mp_context=get_context("fork"))
    try:
        spans = [(first, min(first + SHARE, total)) for first in range(0, total, SHARE)]
        within = [[seal for seal in seals if first < seal < last] for first, last in spans]
        yield from pool.map(_share, *zip(*spans, strict=True), within)
    finally:
        pool.shutdown(cancel_futures=True)


def _share(first: int, last: int, seals: Iterable[int]) -> Share | None:
    """The peaks over this stretch alone, at every seal in it and at its end; None where anything is not as stored."""
    digests: list[bytes] = []
    with _read_in_place():
        for start in range(first, last, CHUNK):
            found = _digests(start, min(start + CHUNK, last))
            if found is None:
                return None
            digests += found
    share: Share = []
    peaks: list[merkle.Peak] = []
    for start, end in _parts(first, last, seals):
        peaks = merkle.append(peaks, digests[start - first : end - first])
        share.append((end, peaks))
    return share


@contextmanager
def _read_in_place() -> Iterator[None]:
    """As long as this lasts, SQLite copies no pages; the connection is then as it was."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        row = cursor.execute("PRAGMA mmap_size").fetchone()  # no row for a database in memory
        cursor.execute(f"PRAGMA mmap_size = {IN_PLACE}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA mmap_size = {row[0] if row else 0}")


def _digests(first: int, last: int) -> list[bytes] | None:
    """The digests of these leaves, computed from the texts; None where they are not those stored."""
    span = {"first": first, "last": last}
    with connection.cursor() as cursor:
        for of_leaves, of_texts in SQL[connection.vendor]:
            cursor.execute(of_leaves, span)
            count, stored = cursor.fetchone()
            if count == last - first:
                cursor.execute(of_texts, span)
                break
        else:
            return None
        # Straight from the driver, one by one: each text is hashed while the processor still has it at hand. `update`
        # gives nothing, so its `not` lets the hasher through.
        digests = [
            hasher.digest()
            for (text,) in cursor.cursor
            if not (hasher := NEW_LEAF()).update(text)  # type: ignore[func-returns-value]
        ]
    return digests if b"".join(digests).hex() == stored else None


def _counts() -> tuple[int, int]:
    """Of entries, and of their places in the tree."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT count(*) FROM ledger_entry), (SELECT count(*) FROM ledger_leaf)")
        entries, leaves = cursor.fetchone()
    return int(entries), int(leaves)
