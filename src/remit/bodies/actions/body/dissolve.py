"""Dissolve a body."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("body.dissolve", allow=rules.may_dissolve, says=_("dissolved the body"))
def dissolve(actor: Actor, body: Body, *, happened_on: date, reason: str) -> Body:
    """The body was dissolved on that day; all that it did stays.

    Raises WrongState where it was dissolved before, Refused while bodies stand under it that were not, without a
    reason, or for a day that cannot be.
    """
    if body.dissolved_on is not None:
        raise WrongState(_("The body was dissolved already."))
    if not reason.strip():
        why = _("Say why, or by which decision.")
        raise Refused(why, fields={"reason": why})
    if happened_on > actor.today:
        why = _("This day is still to come. Enter it once it is there.")
        raise Refused(why, fields={"happened_on": why})
    if body.founded_on is not None and happened_on < body.founded_on:
        why = _("A body cannot be dissolved before it was founded.")
        raise Refused(why, fields={"happened_on": why})
    if body.subordinations.filter(until_on=None, body__dissolved_on=None, body__merged_into=None).exists():
        raise Refused(_("It still has subordinate bodies. Dissolve or move them first."))
    return write.change(body, dissolved_on=happened_on)
