"""Send a readout back to its author."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.publication.lifecycle import READOUT
from remit.publication.models import Readout
from remit.publication.rules import readout as rules


@action("readout.request_changes", allow=rules.may_request_changes, says=_("asked for changes in the meeting news"))
def request_changes(actor: Actor, readout: Readout, *, reason: str) -> Readout:
    """The text is open for writing again. Raises Refused without a reason."""
    if not reason.strip():
        why = _("Say what should be changed.")
        raise Refused(why, fields={"reason": why})
    return write.advance(readout, READOUT, "request_changes", approver=None)
