"""Digests: canonical JSON of values, of a record's row, of a private part."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

import rfc8785

from remit.ledger.models.record import Record


def canonical(value: Any) -> str:
    """RFC 8785 JSON text of a plain value."""
    return rfc8785.dumps(value).decode()


def plain(value: Any) -> Any:
    """A column's value as JSON can hold it: days and moments in ISO 8601 (UTC), decimals and ids as text, bytes as
    hex."""
    match value:
        case None | bool() | int() | str():
            return str(value) if isinstance(value, str) else value
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date() | time():
            return value.isoformat()
        case Decimal() | UUID():
            return str(value)
        case bytes() | memoryview():
            return bytes(value).hex()
        case Mapping():
            return {str(k): plain(v) for k, v in value.items()}
        case list() | tuple():
            return [plain(v) for v in value]
    return str(value)


def columns(record: Record) -> dict[str, Any]:
    """Every column of the row that counts, as plain values."""
    skip = record.UNDIGESTED
    return {f.attname: plain(getattr(record, f.attname)) for f in record._meta.concrete_fields if f.attname not in skip}


def of_record(record: Record) -> str:
    """SHA-256, hex, of the row's canonical JSON."""
    return hashlib.sha256(canonical(columns(record)).encode()).hexdigest()


def of_private(salt: str, text: str) -> str:
    """SHA-256, hex, that the entry keeps of its erasable part."""
    return hashlib.sha256(bytes.fromhex(salt) + text.encode()).hexdigest()
