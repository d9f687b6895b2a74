"""Notices and letters: job state, no records."""

from remit.notices.models.letter import Letter
from remit.notices.models.notice import Notice

__all__ = ["Letter", "Notice"]
