"""Give up a mandate that is being prepared."""

from django.utils.translation import gettext_lazy as _

from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Mandate
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("mandate.discard", allow=rules.may_discard, says=_("discarded the instruction"))
def discard(actor: Actor, mandate: Mandate, *, reason: str) -> Mandate:
    """The draft is not issued and nobody below ever sees it; it stays with its reason. Raises WrongState once it is
    being issued."""
    return write.advance(mandate, MANDATE, "discard", issued_on=None)
