"""The verbs of a version of a paper's text."""

from remit.papers.actions.version.add import add
from remit.papers.actions.version.correct import correct

__all__ = ["add", "correct"]
