"""The verbs of what was put right in pages: it is kept by `draft.confirm`."""

from remit.intake.actions.correction.forget import forget

__all__ = ["forget"]
