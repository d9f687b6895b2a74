"""Dissolve a body."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.models import Body
from remit.bodies.queries.standing import check_stands
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("body.dissolve", allow=rules.may_dissolve, says=_("dissolved the body"))
def dissolve(actor: Actor, body: Body, *, happened_on: date, reason: str) -> Body:
    """The body was dissolved on that day; all that it did stays.

    Raises WrongState where it was dissolved before, Refused where it was merged into another, while bodies stand under
    it that were not dissolved, without a reason, or for a day that cannot be.
    """
    lock_tree()
    if body.dissolved_on is not None:
        raise WrongState(_("The body was dissolved already."))
    check_stands(body, None)
    if not reason.strip():
        unsaid = _("Say why, or by which decision.")
        raise Refused(unsaid, fields={"reason": unsaid})
    why = _impossible(actor, body, happened_on)
    if why is not None:
        raise Refused(why, fields={"happened_on": why})
    if body.subordinations.filter(until_on=None, body__dissolved_on=None, body__merged_into=None).exists():
        raise Refused(_("It still has subordinate bodies. Dissolve or move them first."))
    return write.change(body, dissolved_on=happened_on)


def _impossible(actor: Actor, body: Body, day: date) -> object:
    if day > actor.today:
        return _("This day is still to come. Enter it once it is there.")
    if body.founded_on is not None and day < body.founded_on:
        return _("A body cannot be dissolved before it was founded.")
    if body.names.filter(until_on=None, from_on__gt=day).exists():
        return _("A body cannot be dissolved before its present name began.")
    if body.parentages.filter(until_on=None, from_on__gt=day).exists():
        return _("A body cannot be dissolved before it came to where it stands.")
    return None
