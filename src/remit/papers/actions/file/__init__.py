"""The verbs of a file of a paper."""

from remit.papers.actions.file.attach import attach
from remit.papers.actions.file.detach import detach

__all__ = ["attach", "detach"]
