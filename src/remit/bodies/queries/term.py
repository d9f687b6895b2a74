"""Questions about terms."""

from datetime import date

from django.db.models import QuerySet

from remit.bodies.models import Body, Term
from remit.bodies.queries.dated import held_on
from remit.bodies.rules import term as rules
from remit.kernel.actor import Actor


def terms(actor: Actor, body: Body | None = None) -> QuerySet[Term]:
    """The terms of the body (None: of all), the latest first."""
    rows = rules.visible(actor, Term.objects.select_related("body"))
    return (rows if body is None else rows.filter(body=body)).order_by("-ordinal")


def term_on(actor: Actor, body: Body, day: date) -> Term | None:
    """The body's term of that day."""
    return held_on(terms(actor, body), day).first()
