"""Say which paper a meeting considered or issued."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.choices import MeetingState
from remit.meetings.models import AgendaItem, Meeting, MeetingPaper
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import meeting_paper as rules
from remit.papers.models import Paper
from remit.papers.rules import paper as paper_rules

HAPPENED = frozenset({MeetingState.HELD, MeetingState.CLOSED, MeetingState.CITED})


@action("meeting_paper.add", allow=rules.may_add, says=_("entered a paper of the meeting"))
def add(actor: Actor, meeting: Meeting, *, paper: Paper, role: str, item: AgendaItem | None = None) -> MeetingPaper:
    """The meeting considered the paper ("considered") or it came from there ("issued"), at that item where one is
    given. Raises Refused where that is said already, where the item is another meeting's, or where one of them is not
    open to the actor; WrongState where the meeting was not held."""
    if meeting.state not in HAPPENED:
        raise WrongState(_("Only a meeting that was held has considered or issued papers."))
    if item is not None and (item.meeting_id != meeting.pk or not item_rules.reads(actor, item)):
        raise Refused(_("This item is another meeting's."))
    if not paper_rules.visible(actor, Paper.objects.filter(pk=paper.pk)).exists():
        raise Refused(_("This is not there, or not for you to choose."))
    return write.insert(MeetingPaper(meeting=meeting, item=item, paper=paper, role=role))
