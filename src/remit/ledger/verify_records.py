"""Verifying records: each row's digest is the one that its last entry names."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256

from django.apps import apps

from remit.ledger import digest, sets
from remit.ledger.models.entry import Entry
from remit.ledger.models.private import Private
from remit.ledger.models.record import Record
from remit.ledger.models.set_row import SetRow
from remit.ledger.snapshot import snapshot
from remit.ledger.verify import Finding

# What apps above say of their own caches: each answers what is wrong first, or None. Entered by their `apps.py`.
CACHES: list[Callable[[], Finding | None]] = []


def verify_records() -> Finding | None:
    """The first record whose row is not what the ledger says, or None. Reads every entry, sealed or not, and the
    rows, as they were at one moment."""
    with snapshot():
        return _verify_records()


def _verify_records() -> Finding | None:
    told: dict[str, dict[int, str | None]] = {}
    for text in Entry.objects.order_by("id").values_list("text", flat=True).iterator(chunk_size=5000):
        for row in json.loads(text)["rows"]:
            told.setdefault(row["kind"], {})[row["id"]] = row.get("digest")
    for model in kinds():
        if issubclass(model, SetRow):
            found = _verify_sets(model, told.pop(model.set_kind(), {}))
        else:
            found = _verify_kind(model, told.pop(model.record_kind(), {}))
        if found:
            return found
    return next((found for check in CACHES if (found := check())), None) or verify_private()


def _verify_sets(model: type[SetRow], told: dict[int, str | None]) -> Finding | None:
    unfinished = model.unfinished_sets()
    for key in model._base_manager.order_by(model.SET).values_list(model.SET, flat=True).distinct():
        if key in unfinished:
            continue
        name, expected = f"{model.set_kind()} {key}", told.pop(key, None)
        if expected is None:
            return Finding("record", name, "the rows stand in the database but not in the ledger")
        if sets.digest_of(model, key) != expected:
            return Finding("record", name, "its rows are not those that were entered")
    gone = sorted(key for key, expected in told.items() if expected != sha256().hexdigest())
    return Finding("record", f"{model.set_kind()} {gone[0]}", "the rows are gone") if gone else None


def kinds() -> Iterator[type[Record]]:
    """Every kind of record."""
    return (m for m in apps.get_models() if issubclass(m, Record) and not m._meta.proxy)


def _verify_kind(model: type[Record], told: dict[int, str | None]) -> Finding | None:
    for record in model._base_manager.order_by("pk").iterator(chunk_size=2000):
        name = f"{model.record_kind()} {record.pk}"
        expected = told.pop(record.pk, None)
        if expected is None:
            return Finding("record", name, "the row stands in the database but not in the ledger")
        if digest.of_record(record) != expected:
            return Finding("record", name, "the row is not what its last entry says")
    gone = sorted(pk for pk, expected in told.items() if expected is not None)
    return (
        Finding("record", f"{model.record_kind()} {gone[0]}", "the row is gone, and no entry says so") if gone else None
    )


def verify_private() -> Finding | None:
    """The first erasable part that was changed, or None; an erased one is in order."""
    rows = Private.objects.order_by("entry_id").values_list("entry_id", "part", "salt", "text", "entry__text")
    for entry, part, salt, words, text in rows.iterator(chunk_size=5000):
        if digest.of_private(salt, words) != json.loads(text)["private"].get(part):
            return Finding("private", f"{entry}", "words of the entry are not those that were entered")
    return None
