"""The verbs of a paper."""

from remit.papers.actions.paper.edit import edit
from remit.papers.actions.paper.register import register

__all__ = ["edit", "register"]
