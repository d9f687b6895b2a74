"""Open a published readout for correction."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.publication.lifecycle import READOUT
from remit.publication.models import Readout
from remit.publication.rules import readout as rules


@action("readout.correct", allow=rules.may_correct, says=_("opened the meeting news for correction"))
def correct(actor: Actor, readout: Readout, *, reason: str) -> Readout:
    """The text is a draft again; the public goes on reading the last edition. Raises Refused without a reason."""
    if not reason.strip():
        why = _("Say what is wrong.")
        raise Refused(why, fields={"reason": why})
    return write.advance(readout, READOUT, "correct", author=actor.account_id, approver=None)
