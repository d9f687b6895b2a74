"""The verbs of a term."""

from remit.bodies.actions.term.edit import edit
from remit.bodies.actions.term.end import end
from remit.bodies.actions.term.open import open  # noqa: A004 - the verb that a clerk says

__all__ = ["edit", "end", "open"]
