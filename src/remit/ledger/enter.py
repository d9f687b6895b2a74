"""Writing an entry."""

import secrets
from datetime import UTC, date, datetime
from typing import Any

from remit.ledger import digest
from remit.ledger.act import Act
from remit.ledger.models.entry import Entry
from remit.ledger.models.private import Private
from remit.ledger.models.record import Record
from remit.ledger.models.touch import Touch


def enter(act: Act, subject: object, at: datetime, on: date | None, *, refused: bool = False) -> Entry:
    """The act stands in the ledger, with its erasable parts beside it and the index to every record that it touched."""
    record = subject if isinstance(subject, Record) else None
    said = {"label": "" if record is None else str(record), "reason": act.reason, "rows": act.said}
    parts = [_part("who", {"name": act.actor.name}), _part("what", said)]
    body: dict[str, Any] = {
        "v": 1,
        "id": act.key,
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "on": on.isoformat() if on else None,
        "by": act.actor.account_id,
        "verb": act.verb,
        "kind": record.record_kind() if record else None,
        "record": record.pk if record else None,
        "cause": act.cause,
        "rows": act.settled(),
        "private": {part.part: digest.of_private(part.salt, part.text) for part in parts},
    }
    if refused:
        body["refused"] = True
    entry = Entry(text=digest.canonical(body))
    entry.save(force_insert=True)
    for part in parts:
        part.entry = entry
    Private.objects.bulk_create(parts)
    _index(entry, act, record)
    return entry


def _part(name: str, words: dict[str, Any]) -> Private:
    return Private(part=name, salt=secrets.token_hex(16), text=digest.canonical(words))


def _index(entry: Entry, act: Act, record: Record | None) -> None:
    touched = {(row["kind"], row["id"]) for row in act.rows}
    if record is not None:
        touched.add((record.record_kind(), record.pk))
    Touch.objects.bulk_create(
        [Touch(entry=entry, kind=kind, record_id=key) for kind, key in sorted(touched)], batch_size=500
    )
