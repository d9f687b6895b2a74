"""Who may read a record's content."""

from enum import StrEnum


class Confidentiality(StrEnum):
    """From open to closed. Nothing classified belongs in Remit: a paper marked secret is refused."""

    PUBLIC = "public"
    INTERNAL = "internal"
    BODY = "body"
    NAMED = "named"
