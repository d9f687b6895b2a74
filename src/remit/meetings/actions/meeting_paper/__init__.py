"""The verbs of a meeting's papers."""

from remit.meetings.actions.meeting_paper.add import add
from remit.meetings.actions.meeting_paper.correct import correct
from remit.meetings.actions.meeting_paper.remove import remove

__all__ = ["add", "correct", "remove"]
