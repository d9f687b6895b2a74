"""Draft records without the reader: what it would find, written down."""

import hashlib
from typing import Any


def reading(text: str = "The Office met on January 5.", **found: Any) -> dict[str, Any]:
    """A whole record in which only these keys are filled."""
    blank: dict[str, Any] = dict.fromkeys(
        (
            "published_on",
            "title",
            "breadcrumb",
            "body_name",
            "meeting_kind",
            "is_enlarged",
            "ordinal",
            "term",
            "held_on",
            "chaired_by",
        )
    )
    lists = ("superior_bodies", "attendee_groups", "persons", "conveyed", "documents_named", "key_points", "decisions",
             "follow_up", "other_meetings")  # fmt: skip
    return {
        "language": "en",
        **blank,
        **{name: [] for name in lists},
        "spans": {},
        "inferred": {},
        "sure": {},
        "text": text,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        **found,
    }
