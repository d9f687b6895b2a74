"""Open a term of a body."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.term.overlap import check_overlap
from remit.bodies.models import Body, Term
from remit.bodies.queries.standing import check_stands
from remit.bodies.rules import term as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("term.open", allow=rules.may_open, says=_("opened the term"))
def open(  # noqa: A001 - the verb that a clerk says
    actor: Actor, body: Body, *, ordinal: int, from_on: date | None = None, until_on: date | None = None
) -> Term:
    """The body has a term with this number, from a day until before another (None: not known, or still running).

    Raises Refused where the number was given before, the days lie in another term, or the body is no more.
    """
    check_stands(body, from_on, "from_on")
    check_overlap(body, from_on, until_on)
    return write.insert(Term(body=body, ordinal=ordinal, from_on=from_on, until_on=until_on))
