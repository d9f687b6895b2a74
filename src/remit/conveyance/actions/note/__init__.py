"""The verbs of what is written on a referral."""

from remit.conveyance.actions.note.write import write

__all__ = ["write"]
