"""The verbs of a meeting."""

from remit.meetings.actions.meeting.cite import cite
from remit.meetings.actions.meeting.close import close
from remit.meetings.actions.meeting.correct import correct
from remit.meetings.actions.meeting.record import record
from remit.meetings.actions.meeting.translate import translate

__all__ = ["cite", "close", "correct", "record", "translate"]
