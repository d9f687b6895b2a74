"""Approve a readout."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed
from remit.ledger import write
from remit.ledger.action import action
from remit.publication.lifecycle import READOUT
from remit.publication.models import Readout
from remit.publication.queries.readout import wrote
from remit.publication.rules import readout as rules


@action("readout.approve", allow=rules.may_approve, says=_("approved the meeting news"))
def approve(actor: Actor, readout: Readout) -> Readout:
    """Somebody who wrote nothing in it, under whatever account, says that it may be published. Raises NotAllowed for
    one who did."""
    if wrote(actor, readout):
        raise NotAllowed(_("Whoever wrote a text does not approve it."))
    return write.advance(readout, READOUT, "approve", approver=actor.account_id)
