"""A page has so many seconds; after that its reading is given up."""

import time

from remit.intake.reader.unreadable import Unreadable

SECONDS = 6.0
"""Well below the ten seconds promised: a sentence may still be under way, and the machine be busy."""


class Deadline:
    """The moment by which a page must have been read."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.ends_at = time.monotonic() + seconds

    def check(self) -> None:
        """Raises `Unreadable` when the time is over."""
        if time.monotonic() > self.ends_at:
            raise Unreadable("too_slow", limit_s=f"{self.seconds:g}")
