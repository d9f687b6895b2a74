"""Verifying: that no entry, and no record, was changed behind the ledger's back."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import connection

from remit.ledger import merkle
from remit.ledger.models.seal import Seal
from remit.ledger.snapshot import snapshot
from remit.ledger.sweep import sweep

CHUNK = 20_000


@dataclass(frozen=True)
class Finding:
    """What is wrong first: `what` is "entry", "seal", "private" or "record"; `where` names it."""

    what: str
    where: str
    says: str


@dataclass(frozen=True)
class Verdict:
    """`entries` counts the sealed ones, `unsealed` the tail after them; `root` is the last sealed root, hex."""

    entries: int
    unsealed: int
    root: str
    finding: Finding | None = None

    @property
    def intact(self) -> bool:
        """Whether nothing was found."""
        return self.finding is None


def verify_chain(processes: int = 1) -> Verdict:
    """Every sealed entry still has the text that was sealed, and every root follows from them."""
    swept = sweep(processes)
    if swept is not None:
        return Verdict(swept.size, swept.unsealed, swept.root)
    with snapshot():
        return _walk()


def _walk() -> Verdict:
    """Entry by entry, to name the first that is wrong."""
    seals = dict(Seal.objects.order_by("size").values_list("size", "root"))
    peaks: list[merkle.Peak] = []
    size, root, unsealed = 0, merkle.EMPTY.hex(), _count_unsealed()
    for rows in _chunks():
        digests = [sha256(b"\x00" + text.encode()).digest() for _place, _stored, text, _entry in rows]
        for digest, (place, stored, _text, entry) in zip(digests, rows, strict=True):
            if place != size or digest.hex() != stored:
                return Verdict(size, unsealed, root, _bad_entry(place, size, entry))
            size += 1
        peaks, root, bad = _check_seals(peaks, digests, size, seals, root)
        if bad:
            return Verdict(size, unsealed, root, bad)
    if seals and max(seals) != size:
        return Verdict(size, unsealed, root, Finding("entry", f"place {size}", "sealed entries are missing at the end"))
    return Verdict(size, unsealed, root)


def _check_seals(
    peaks: list[merkle.Peak], digests: list[bytes], size: int, seals: dict[int, str], root: str
) -> tuple[list[merkle.Peak], str, Finding | None]:
    start = size - len(digests)
    done = 0
    for at in sorted(s for s in seals if start < s <= size):
        peaks = merkle.append(peaks, digests[done : at - start])
        done = at - start
        root = merkle.root(peaks).hex()
        if root != seals[at]:
            return (
                peaks,
                root,
                Finding("seal", f"size {at}", "the sealed root does not follow from the entries"),
            )
    return merkle.append(peaks, digests[done:]), root, None


def _bad_entry(place: int, expected: int, entry: int) -> Finding:
    if place != expected:
        return Finding("entry", f"place {expected}", "a sealed entry is missing")
    return Finding("entry", f"{entry}", "its text is not the one that was sealed")


def _count_unsealed() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM ledger_entry e LEFT JOIN ledger_leaf l ON l.entry_id = e.id WHERE l.place IS NULL"
        )
        return int(cursor.fetchone()[0])


def _chunks() -> Iterator[list[tuple[int, str, str, int]]]:
    last = -1
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT l.place, l.digest, e.text, e.id FROM ledger_leaf l JOIN ledger_entry e ON e.id = l.entry_id "
                "WHERE l.place > %s ORDER BY l.place LIMIT %s",
                [last, CHUNK],
            )
            rows: list[Any] = cursor.fetchall()
        if not rows:
            return
        yield rows
        last = rows[-1][0]
