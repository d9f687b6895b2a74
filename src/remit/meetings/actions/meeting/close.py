"""Close a meeting whose record is signed."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.lifecycle import MEETING
from remit.meetings.models import Meeting
from remit.meetings.rules import meeting as rules


@action("meeting.close", allow=rules.may_close, says=_("closed the meeting: its record is signed"))
def close(actor: Actor, meeting: Meeting, *, happened_on: date | None = None) -> Meeting:
    """The record is signed; from now on it changes by correction only. `happened_on`: the day of the signature.

    Raises WrongState where the meeting is not held or closed already.
    """
    return write.advance(meeting, MEETING, "close")
