"""Questions to the ledger."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import Max, Min

from remit.ledger.action import ACTIONS
from remit.ledger.models.entry import Entry
from remit.ledger.models.record import Record
from remit.ledger.models.touch import Touch

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Line:
    """One line of a record's history. `was` and `now` hold what changed on this very record, by column."""

    key: str
    verb: str
    says: object
    by: str
    at: datetime
    on: date | None
    reason: str
    label: str
    cause: str | None
    refused: bool
    was: dict[str, Any]
    now: dict[str, Any]


def unsealed_between() -> tuple[int | None, int | None]:
    """The numbers of the first and the last entry that are not sealed yet."""
    ends = Entry.objects.filter(leaf=None).aggregate(first=Min("id"), last=Max("id"))
    return ends["first"], ends["last"]


def history(record: Record, limit: int = 100, *, values: bool = False) -> list[Line]:
    """The entries that touched this record, the newest first; two queries.

    The caller has made sure that the actor may see the record. `values` are told only to those who may see all that it
    ever said: what is open today may have been closed when it was written.
    """
    entries = (
        Entry.objects.filter(touches__kind=record.record_kind(), touches__record_id=record.pk)
        .prefetch_related("parts")
        .order_by("-id")[:limit]
    )
    return [_line(entry, record, values) for entry in entries]


def histories(records: Sequence[R], limit: int = 100) -> list[tuple[R, Line]]:
    """The entries that touched any of these records of one kind, each with its record, the newest first.

    Three queries; no values are told.
    """
    if not records:
        return []
    by_id = {record.pk: record for record in records}
    touches = (
        Touch.objects.filter(kind=records[0].record_kind(), record_id__in=by_id)
        .select_related("entry")
        .prefetch_related("entry__parts")
        .order_by("-entry_id")[:limit]
    )
    return [(by_id[touch.record_id], _line(touch.entry, by_id[touch.record_id], False)) for touch in touches]


def _line(entry: Entry, record: Record, values: bool) -> Line:
    told = json.loads(entry.text)
    said = {part.part: json.loads(part.text) for part in entry.parts.all()}
    what = said.get("what", {})
    registered = ACTIONS.get(told["verb"])
    was, now = _values(what.get("rows", []), record) if values else ({}, {})
    return Line(
        key=told["id"],
        verb=told["verb"],
        says=registered.says if registered else told["verb"],
        by=said.get("who", {}).get("name", ""),
        at=datetime.fromisoformat(told["at"]),
        on=date.fromisoformat(told["on"]) if told["on"] else None,
        reason=what.get("reason", ""),
        label=what.get("label", ""),
        cause=told["cause"],
        refused=told.get("refused", False),
        was=was,
        now=now,
    )


def _values(rows: list[dict[str, Any]], record: Record) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the record's columns were before the act and are after it, where the act wrote the row more than once
    too."""
    was: dict[str, Any] = {}
    now: dict[str, Any] = {}
    for row in rows:
        if row["kind"] == record.record_kind() and row["id"] == record.pk:
            was = row["was"] | was
            now |= row["now"]
    return was, now
