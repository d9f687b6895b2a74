"""The verbs of a decision."""

from remit.meetings.actions.decision.add import add

__all__ = ["add"]
