"""Correct what was said of a meeting and a paper."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.models import AgendaItem, MeetingPaper
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import meeting_paper as rules


@action("meeting_paper.correct", allow=rules.may_correct, says=_("corrected a paper of the meeting"))
def correct(actor: Actor, row: MeetingPaper, *, role: str, item: AgendaItem | None = None) -> MeetingPaper:
    """The meeting considered the paper ("considered"), or it came from there ("issued"), at that item where one is
    given. Raises Refused where that is said already, or where the item is another meeting's or not open to the
    actor."""
    if item is not None and (item.meeting_id != row.meeting_id or not item_rules.reads(actor, item)):
        raise Refused(_("This item is another meeting's."))
    return write.change(row, role=role, item=item)
