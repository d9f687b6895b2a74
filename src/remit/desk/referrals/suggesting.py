"""What a letter's form may be filled with beyond the letter's own words: who is known here by that name, and in whose
register the clerk enters most."""

from django.db.models import Count

from remit.bodies.models import Body
from remit.bodies.queries.body import aliases, bodies
from remit.conveyance.choices import Origin
from remit.conveyance.queries.mandate import mandates
from remit.conveyance.rules.mandate import REGISTRARS
from remit.kernel.actor import Actor
from remit.web.pickers import usual_body


def known_body(actor: Actor, names: tuple[str, ...]) -> tuple[Body, str] | None:
    """The one body that bears a name of the letter, now or formerly, and that name; None where nobody or several do."""
    leads: dict[str, set[int]] = {}
    for name, pk in aliases(actor):
        leads.setdefault(name.casefold(), set()).add(pk)
    for name in names:
        found = leads.get(name.casefold(), set())
        if len(found) == 1:
            body = bodies(actor).filter(pk=next(iter(found))).first()
            if body is not None:
                return body, name
    return None


def usual_register(actor: Actor) -> int | None:
    """The id of the body for which most was entered from outside, of those whose clerk the actor is; else of the one
    that they act for first."""
    rows = mandates(actor).filter(origin=Origin.OUTSIDE, received_by__in=actor.body_ids(REGISTRARS))
    counted = rows.order_by().values("received_by").annotate(n=Count("pk")).order_by("-n", "received_by").first()
    return counted["received_by"] if counted else usual_body(actor, REGISTRARS)
