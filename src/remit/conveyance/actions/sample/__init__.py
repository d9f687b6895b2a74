"""The verbs of a sample."""

from remit.conveyance.actions.sample.draw import draw

__all__ = ["draw"]
