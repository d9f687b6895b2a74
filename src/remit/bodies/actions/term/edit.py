"""Correct a term."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.term.overlap import check_overlap
from remit.bodies.models import Term
from remit.bodies.rules import term as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("term.edit", allow=rules.may_edit, says=_("corrected the term"))
def edit(actor: Actor, term: Term, *, ordinal: int, from_on: date | None, until_on: date | None) -> Term:
    """The term has this number and these days. Raises Refused as for opening, Conflict where somebody else changed
    it."""
    check_overlap(term.body, from_on, until_on, besides=term.pk)
    return write.change(term, ordinal=ordinal, from_on=from_on, until_on=until_on)
