"""The records of meetings: one file each."""

from remit.meetings.models.agenda_item import AgendaItem, AgendaItemText, ItemAudience
from remit.meetings.models.attendance import Attendance
from remit.meetings.models.attendance_group import AttendanceGroup, AttendanceGroupText
from remit.meetings.models.correction import Correction
from remit.meetings.models.decision import Decision, DecisionText
from remit.meetings.models.key_point import KeyPoint, KeyPointText
from remit.meetings.models.meeting import Meeting, MeetingAudience, MeetingText
from remit.meetings.models.meeting_paper import MeetingPaper
from remit.meetings.models.serving import KeyPointServes

__all__ = [
    "AgendaItem",
    "AgendaItemText",
    "Attendance",
    "AttendanceGroup",
    "AttendanceGroupText",
    "Correction",
    "Decision",
    "DecisionText",
    "ItemAudience",
    "KeyPoint",
    "KeyPointServes",
    "KeyPointText",
    "Meeting",
    "MeetingAudience",
    "MeetingPaper",
    "MeetingText",
]
