"""The verbs of a draft."""

from remit.intake.actions.draft.confirm import confirm

__all__ = ["confirm"]
