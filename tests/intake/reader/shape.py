"""What every record must be, whatever was read."""

import hashlib
import re
from datetime import date
from typing import Any

from remit.intake.reader import MEETING_KEYS, RECORD_KEYS
from remit.intake.reader.record import CONVEYED_KINDS, MEETING_KINDS, PARTS

TYPED = {"language", "published_on", "held_on", "meeting_kind", "is_enlarged", "ordinal", "term", "kind"}
"""Their spans say where the value was read from, not the value itself."""


def check(record: dict[str, Any]) -> None:
    """All keys, their types, and spans that hold what they say."""
    assert tuple(record) == RECORD_KEYS
    assert record["sha256"] == hashlib.sha256(record["text"].encode()).hexdigest()
    assert record["language"] is None or re.fullmatch("[a-z]{2}", record["language"])
    for key in ("title", "breadcrumb"):
        assert record[key] is None or _is_text(record[key])
    _check_day(record["published_on"])
    _check_meeting(record)
    for other in record["other_meetings"]:
        assert tuple(other) == tuple(key for key in RECORD_KEYS if key in MEETING_KEYS)
        _check_meeting(other)
    _check_pointers(record)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.strip() == value != ""


def _check_day(value: object) -> None:
    assert value is None or (isinstance(value, str) and date.fromisoformat(value).isoformat() == value)


def _check_meeting(meeting: dict[str, Any]) -> None:
    assert meeting["body_name"] is None or _is_text(meeting["body_name"])
    assert meeting["meeting_kind"] is None or meeting["meeting_kind"] in MEETING_KINDS
    assert meeting["is_enlarged"] in (None, True, False)
    for key in ("ordinal", "term"):
        _check_number(meeting[key])
    _check_day(meeting["held_on"])
    for key in ("superior_bodies", "attendee_groups", "documents_named", "key_points", "decisions"):
        assert all(_is_text(value) for value in meeting[key])
        assert len(set(meeting[key])) == len(meeting[key])
    for key in ("persons", "conveyed", "follow_up"):
        for item in meeting[key]:
            _check_item(key, item)
    if meeting["chaired_by"] is not None:
        _check_item("chaired_by", meeting["chaired_by"])


def _check_number(value: object) -> None:
    assert value is None or (type(value) is int and value > 0)


def _check_item(key: str, item: dict[str, Any]) -> None:
    assert tuple(item) == PARTS[key]
    assert _is_text(item[PARTS[key][0]])
    for part, value in item.items():
        if part in ("ordinal", "term"):
            _check_number(value)
        elif part == "kind":
            assert value in CONVEYED_KINDS
        else:
            assert value is None or _is_text(value)


def value_at(record: dict[str, Any], pointer: str) -> Any:
    """What a JSON pointer points to."""
    value: Any = record
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def _check_pointers(record: dict[str, Any]) -> None:
    text = record["text"]
    for pointer, (start, end) in record["spans"].items():
        assert 0 <= start < end <= len(text)
        if pointer.rsplit("/", 1)[1] not in TYPED:
            assert text[start:end] == value_at(record, pointer)
    for pointer, sure in record["sure"].items():
        assert value_at(record, pointer) is not None
        assert 0 <= sure <= 1
    for pointer, why in record["inferred"].items():
        assert value_at(record, pointer) is not None or why.endswith(" is no day")
        assert _is_text(why)
    for pointer, value in _leaves(record):
        assert (value is None) == (pointer not in record["sure"])


def _leaves(record: dict[str, Any], at: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for key, value in record.items():
        if at == "" and key in ("spans", "inferred", "sure", "text", "sha256"):
            continue
        if isinstance(value, dict):
            found += _leaves(value, f"{at}/{key}")
        elif isinstance(value, list):
            for number, entry in enumerate(value):
                pointer = f"{at}/{key}/{number}"
                found += _leaves(entry, pointer) if isinstance(entry, dict) else [(pointer, entry)]
        elif key != "chaired_by":
            found.append((f"{at}/{key}", value))
    return found
