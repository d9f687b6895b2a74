"""What stays the same when a page is copied again: its words, whatever the blanks and the width of its letters."""

import hashlib
import unicodedata


def words_of(text: str) -> str:
    """The text in plain letters, without any blank or line end."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def fingerprint(text: str) -> str:
    """SHA-256, hex, of its words."""
    return hashlib.sha256(words_of(text).encode()).hexdigest()
