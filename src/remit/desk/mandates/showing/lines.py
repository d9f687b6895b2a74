"""The lines of the list of instructions."""

from collections.abc import Iterable
from typing import Any

from remit.bodies.queries.body import bodies
from remit.conveyance.models import Mandate
from remit.kernel.actor import Actor
from remit.kernel.roles import READERS
from remit.web.address import desk_address_of


def lines(rows: Iterable[Mandate], actor: Actor) -> list[dict[str, Any]]:
    """What each line says: the title, who issued it and where it stands, since when and by when."""
    found = []
    for row in rows:
        dues = [ask.due_on for ask in row.asks.all() if ask.due_on]
        found.append(
            {
                "href": desk_address_of("conveyance.mandate", row.pk),
                "title": row.title_in(actor.language),
                "number": row.number,
                "body": row.body.short_name_in(actor.language),
                "state": row.get_state_display(),
                "issued_on": row.issued_on,
                "due_on": min(dues, default=None),
            }
        )
    return found


def bodies_of(actor: Actor) -> list[dict[str, Any]]:
    """The bodies that the filter offers: those in which the actor reads."""
    found = bodies(actor).filter(pk__in=actor.body_ids(READERS))
    return [{"pk": row.pk, "name": row.short_name_in(actor.language)} for row in found]
