"""The verbs of what was conveyed."""

from remit.conveyance.actions.conveyed.add import add
from remit.conveyance.actions.conveyed.remove import remove

__all__ = ["add", "remove"]
