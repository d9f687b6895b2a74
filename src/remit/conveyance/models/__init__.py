"""The records of conveyance: what was conveyed, what was handed down, and what was answered."""

from remit.conveyance.models.conveyed import Conveyed
from remit.conveyance.models.despatch import Despatch
from remit.conveyance.models.mandate import Ask, Mandate, MandatePoint, MandateText
from remit.conveyance.models.note import Note
from remit.conveyance.models.point_answer import PointAnswer
from remit.conveyance.models.referral import Receipt, Referral
from remit.conveyance.models.reminder import Reminded, Reminder
from remit.conveyance.models.reply_form import ReplyForm
from remit.conveyance.models.sample import Sample, SampledTrack
from remit.conveyance.models.saved_selection import SavedSelection
from remit.conveyance.models.track import Tally, Track, Turn

__all__ = [
    "Ask",
    "Conveyed",
    "Despatch",
    "Mandate",
    "MandatePoint",
    "MandateText",
    "Note",
    "PointAnswer",
    "Receipt",
    "Referral",
    "Reminded",
    "Reminder",
    "ReplyForm",
    "Sample",
    "SampledTrack",
    "SavedSelection",
    "Tally",
    "Track",
    "Turn",
]
