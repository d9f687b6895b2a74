"""The verbs of a requirement."""

from remit.meetings.actions.key_point.add import add

__all__ = ["add"]
