"""The verbs of a readout."""

from remit.publication.actions.readout.add_paragraph import add_paragraph
from remit.publication.actions.readout.approve import approve
from remit.publication.actions.readout.correct import correct
from remit.publication.actions.readout.draft import draft
from remit.publication.actions.readout.publish import publish
from remit.publication.actions.readout.remove_paragraph import remove_paragraph
from remit.publication.actions.readout.reorder import reorder
from remit.publication.actions.readout.request_changes import request_changes
from remit.publication.actions.readout.submit import submit
from remit.publication.actions.readout.withdraw import withdraw
from remit.publication.actions.readout.write import write

__all__ = [
    "add_paragraph",
    "approve",
    "correct",
    "draft",
    "publish",
    "remove_paragraph",
    "reorder",
    "request_changes",
    "submit",
    "withdraw",
    "write",
]
