"""The verbs of a paper."""

from remit.papers.actions.paper.edit import edit
from remit.papers.actions.paper.register import register
from remit.papers.actions.paper.relate import relate
from remit.papers.actions.paper.unrelate import unrelate

__all__ = ["edit", "register", "relate", "unrelate"]
