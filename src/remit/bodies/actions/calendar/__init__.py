"""The verbs of a calendar of working days."""

from remit.bodies.actions.calendar.add_days import add_days
from remit.bodies.actions.calendar.assign import assign
from remit.bodies.actions.calendar.create import create
from remit.bodies.actions.calendar.edit import edit
from remit.bodies.actions.calendar.end import end
from remit.bodies.actions.calendar.withdraw_day import withdraw_day

__all__ = ["add_days", "assign", "create", "edit", "end", "withdraw_day"]
