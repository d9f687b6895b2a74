"""The verbs of an action to take."""

from remit.followup.actions.measure.assign import assign
from remit.followup.actions.measure.cancel import cancel
from remit.followup.actions.measure.check import check
from remit.followup.actions.measure.edit import edit
from remit.followup.actions.measure.plan import plan
from remit.followup.actions.measure.reassign import reassign
from remit.followup.actions.measure.report_done import report_done
from remit.followup.actions.measure.return_ import return_
from remit.followup.actions.measure.start import start
from remit.followup.actions.measure.strike_off import strike_off

__all__ = ["assign", "cancel", "check", "edit", "plan", "reassign", "report_done", "return_", "start", "strike_off"]
