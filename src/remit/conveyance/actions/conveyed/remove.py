"""Take back that something was conveyed."""

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.conveyed import standing, study
from remit.conveyance.models import Conveyed
from remit.conveyance.rules import conveyed as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.choices import Outcome
from remit.meetings.models import AgendaItem


@action("conveyed.remove", allow=rules.may_remove, says=_("took back that it was conveyed"))
def remove(actor: Actor, conveyed: Conveyed, *, reason: str = "") -> AgendaItem:
    """It was not conveyed at the item; where nothing else was, "conveyed" is no longer the item's outcome.

    Raises WrongState once the record is signed.
    """
    item = conveyed.item
    standing.write_in(item.meeting, _("The record is signed: correct it before changing what was conveyed."))
    study.take_back(actor, conveyed, reason or str(_("It was not conveyed.")))
    write.remove(conveyed)
    if item.outcome == Outcome.CONVEYED and not Conveyed.objects.filter(item=item).exists():
        write.change(item, outcome=Outcome.NONE)
    return item
