"""Take back a merger of two bodies."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.models import Body
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("body.unmerge", allow=rules.may_unmerge, says=_("took back the merger"))
def unmerge(actor: Actor, body: Body, *, reason: str = "") -> Body:
    """The body stands for itself again, as it was. Raises WrongState where it was not merged, Refused where the body
    above it was dissolved or merged meanwhile: it is moved first."""
    lock_tree()
    if body.merged_into_id is None:
        raise WrongState(_("The body was not merged."))
    if body.dissolved_on is None and _above_is_no_more(body):
        raise Refused(_("The body above it was dissolved or merged meanwhile. Move it under another body first."))
    return write.change(body, merged_into=None)


def _above_is_no_more(body: Body) -> bool:
    above = body.parentages.get(until_on=None).superior
    return above is not None and (above.dissolved_on is not None or above.merged_into_id is not None)
