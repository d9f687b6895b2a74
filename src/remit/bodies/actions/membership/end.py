"""End a membership."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Membership
from remit.bodies.rules import membership as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("membership.end", allow=rules.may_end, says=_("ended the membership"))
def end(actor: Actor, membership: Membership, *, happened_on: date, reason: str = "") -> Membership:
    """From that day the person belongs to the body no more. Raises WrongState where it had ended, Refused for a day
    before its first."""
    if membership.until_on is not None:
        raise WrongState(_("The membership has ended already."))
    if membership.from_on is not None and happened_on < membership.from_on:
        why = _("A membership cannot end before it begins.")
        raise Refused(why, fields={"happened_on": why})
    return write.change(membership, until_on=happened_on)
