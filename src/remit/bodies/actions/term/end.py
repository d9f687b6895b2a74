"""End a term."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Term
from remit.bodies.rules import term as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("term.end", allow=rules.may_end, says=_("ended the term"))
def end(actor: Actor, term: Term, *, happened_on: date) -> Term:
    """From that day the term is over. Raises WrongState where it had ended, Refused for a day before its first."""
    if term.until_on is not None:
        raise WrongState(_("The term has ended already."))
    if term.from_on is not None and happened_on <= term.from_on:
        why = _("A term cannot end before it begins.")
        raise Refused(why, fields={"happened_on": why})
    return write.change(term, until_on=happened_on)
