"""The draft record: its keys, its blank form, and the writing of findings into it."""

import hashlib
import json
from typing import Any

from remit.intake.reader.found import Finding, Found, Item, once

MEETING_SCALARS = (
    "body_name",
    "meeting_kind",
    "is_enlarged",
    "ordinal",
    "term",
    "held_on",
    "chaired_by",
)
MEETING_LISTS = (
    "superior_bodies",
    "attendee_groups",
    "persons",
    "conveyed",
    "documents_named",
    "key_points",
    "decisions",
    "follow_up",
)
MEETING_KEYS = (*MEETING_SCALARS, *MEETING_LISTS)
"""The keys of one meeting: of the record itself, and of each of its `other_meetings`."""

PAGE_KEYS = ("language", "published_on", "title", "breadcrumb")
RECORD_KEYS = (
    *PAGE_KEYS,
    "body_name",
    "superior_bodies",
    "meeting_kind",
    "is_enlarged",
    "ordinal",
    "term",
    "held_on",
    "chaired_by",
    "attendee_groups",
    "persons",
    "conveyed",
    "documents_named",
    "key_points",
    "decisions",
    "follow_up",
    "other_meetings",
    "spans",
    "inferred",
    "sure",
    "text",
    "sha256",
)
"""All keys of a record, in the order in which they are written."""

PARTS = {
    "chaired_by": ("name", "role"),
    "persons": ("name", "role"),
    "conveyed": ("title", "kind", "by", "ordinal", "term"),
    "follow_up": ("text", "responsible", "due"),
}
MEETING_KINDS = ("ordinary", "enlarged", "plenary", "conference", "study", "other")
CONVEYED_KINDS = ("meeting", "speech", "report", "regulation", "document", "conference")

Record = dict[str, Any]


def blank_meeting() -> Record:
    """A meeting of which the page says nothing."""
    return {key: [] if key in MEETING_LISTS else None for key in RECORD_KEYS if key in MEETING_KEYS}


def blank_record(text: str) -> Record:
    """A record in which only the text and its SHA-256 are filled in."""
    page = dict.fromkeys(PAGE_KEYS)
    digest = hashlib.sha256(text.encode()).hexdigest()
    rest: Record = {"other_meetings": [], "spans": {}, "inferred": {}, "sure": {}, "text": text}
    return {**page, **blank_meeting(), **rest, "sha256": digest}


def write(record: Record, key: str, finding: Finding, meeting: int | None = None) -> None:
    """The finding stands in the record under its key (of other meeting number `meeting`, where given)."""
    target, at = record, ""
    if meeting is not None:
        target, at = record["other_meetings"][meeting], f"/other_meetings/{meeting}"
    if isinstance(finding, list):
        # A page that says the same thing twice says it once in the record.
        texts = once(each for each in finding if isinstance(each, Found))
        entries: list[Found | Item] = [*texts, *(each for each in finding if not isinstance(each, Found))]
        target[key] = [_value(record, f"{at}/{key}/{n}", key, entry) for n, entry in enumerate(entries)]
    elif finding is not None:
        target[key] = _value(record, f"{at}/{key}", key, finding)


def _value(record: Record, pointer: str, key: str, entry: Found | Item) -> Any:
    if isinstance(entry, dict):
        return {part: _part(record, f"{pointer}/{part}", entry.get(part)) for part in PARTS[key]}
    return _part(record, pointer, entry)


def _part(record: Record, pointer: str, found: Found | None) -> Any:
    if found is None:
        return None
    if found.span is not None:
        record["spans"][pointer] = [found.span.start, found.span.end]
    if found.why is not None:
        record["inferred"][pointer] = found.why
    if found.value is not None:  # else only the reason why there is none
        record["sure"][pointer] = found.sure
    return found.value


def to_json(record: Record, indent: int | None = 2) -> str:
    """The record as JSON, keys in the order of `RECORD_KEYS`, Chinese as it is."""
    return json.dumps({key: record[key] for key in RECORD_KEYS}, ensure_ascii=False, indent=indent)
