"""The verbs of a saved selection."""

from remit.conveyance.actions.saved_selection.drop import drop
from remit.conveyance.actions.saved_selection.keep import keep

__all__ = ["drop", "keep"]
