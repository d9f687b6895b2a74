"""Say that a paper or a meeting was conveyed at an item."""

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.conveyed import standing, study
from remit.conveyance.models import Conveyed
from remit.conveyance.rules import conveyed as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.choices import Outcome
from remit.meetings.models import AgendaItem, Meeting
from remit.meetings.rules import meeting as meeting_rules
from remit.papers.models import Paper
from remit.papers.rules import paper as paper_rules


@action("conveyed.add", allow=rules.may_add, says=_("entered what was conveyed"))
def add(actor: Actor, item: AgendaItem, *, paper: Paper | None = None, meeting: Meeting | None = None) -> Conveyed:
    """The paper, or the meeting of another body, was conveyed at the item; an item without an outcome is now
    "conveyed", and every open demand to study the paper is answered.

    Raises Refused where it is neither or both, is conveyed there already, is the item's own meeting, or is not
    open to the actor; WrongState once the record is signed.
    """
    standing.write_in(item.meeting, _("The record is signed: correct it before saying what was conveyed."))
    if (paper is None) == (meeting is None):
        raise Refused(_("Either a paper or a meeting is conveyed."))
    if meeting is not None and meeting.pk == item.meeting_id:
        raise Refused(_("A meeting does not convey itself."), fields={"meeting": _("Choose another meeting.")})
    if not _open(actor, paper, meeting):
        raise Refused(_("This is not there, or not for you to choose."))
    last = Conveyed.objects.filter(item=item).order_by("-position").values_list("position", flat=True).first()
    conveyed = write.insert(Conveyed(item=item, paper=paper, meeting=meeting, position=(last or 0) + 1))
    if item.outcome in (Outcome.NONE, Outcome.NOTED):
        write.change(item, outcome=Outcome.CONVEYED)
    study.answer_by(actor, conveyed)
    return conveyed


def _open(actor: Actor, paper: Paper | None, meeting: Meeting | None) -> bool:
    if paper is not None:
        return paper_rules.visible(actor, Paper.objects.filter(pk=paper.pk)).exists()
    return meeting is not None and meeting_rules.visible(actor, Meeting.objects.filter(pk=meeting.pk)).exists()
