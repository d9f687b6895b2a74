"""Take back a merger of two bodies."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("body.unmerge", allow=rules.may_unmerge, says=_("took back the merger"))
def unmerge(actor: Actor, body: Body, *, reason: str = "") -> Body:
    """The body stands for itself again, as it was. Raises WrongState where it was not merged."""
    if body.merged_into_id is None:
        raise WrongState(_("The body was not merged."))
    return write.change(body, merged_into=None)
