"""Questions to the ledger."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Min

from remit.ledger.action import ACTIONS
from remit.ledger.models.entry import Entry
from remit.ledger.models.record import Record


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


def history(record: Record, limit: int = 100) -> list[Line]:
    """The entries that touched this record, the newest first; two queries. The caller has made sure that the actor
    may see the record."""
    entries = (
        Entry.objects.filter(touches__kind=record.record_kind(), touches__record_id=record.pk)
        .select_related("private")
        .order_by("-id")[:limit]
    )
    return [_line(entry, record) for entry in entries]


def _line(entry: Entry, record: Record) -> Line:
    told = json.loads(entry.text)
    private = getattr(entry, "private", None)
    hidden = json.loads(private.text) if private else {}
    registered = ACTIONS.get(told["verb"])
    row = _row(told["rows"], record) | {}
    secret = _row(hidden.get("rows", []), record)
    return Line(
        key=told["id"],
        verb=told["verb"],
        says=registered.says if registered else told["verb"],
        by=hidden.get("by", ""),
        at=datetime.fromisoformat(told["at"]),
        on=date.fromisoformat(told["on"]) if told["on"] else None,
        reason=told["reason"],
        label=told["label"] or hidden.get("label", ""),
        cause=told["cause"],
        refused=told.get("refused", False),
        was=row.get("was", {}) | secret.get("was", {}),
        now=row.get("now", {}) | secret.get("now", {}),
    )


def _row(rows: list[dict[str, Any]], record: Record) -> dict[str, Any]:
    return next((r for r in rows if r["kind"] == record.record_kind() and r["id"] == record.pk), {})
