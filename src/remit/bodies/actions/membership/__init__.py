"""The verbs of a membership."""

from remit.bodies.actions.membership.begin import begin
from remit.bodies.actions.membership.edit import edit
from remit.bodies.actions.membership.end import end

__all__ = ["begin", "edit", "end"]
