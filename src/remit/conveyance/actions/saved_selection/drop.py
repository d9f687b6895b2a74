"""Drop a saved selection."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.models import SavedSelection
from remit.conveyance.rules import saved_selection as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("saved_selection.drop", allow=rules.may_drop, says=_("dropped a selection of bodies"))
def drop(actor: Actor, saved: SavedSelection) -> Body:
    """It is not offered any more; instructions that were issued by it stay as they are."""
    body = saved.body
    write.remove(saved)
    return body
