"""Take back that a meeting considered or issued a paper."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.models import Meeting, MeetingPaper
from remit.meetings.rules import meeting_paper as rules


@action("meeting_paper.remove", allow=rules.may_remove, says=_("took back a paper of the meeting"))
def remove(actor: Actor, row: MeetingPaper) -> Meeting:
    """The meeting did not consider, or did not issue, the paper."""
    meeting = row.meeting
    write.remove(row)
    return meeting
