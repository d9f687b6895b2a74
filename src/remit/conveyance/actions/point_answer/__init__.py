"""The verbs of an answer to a paragraph."""

from remit.conveyance.actions.point_answer.give import give
from remit.conveyance.actions.point_answer.replace import replace
from remit.conveyance.actions.point_answer.withdraw import withdraw

__all__ = ["give", "replace", "withdraw"]
