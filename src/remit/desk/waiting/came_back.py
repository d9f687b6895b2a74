"""What came back to the actor's bodies, and is to be agreed to or insisted on."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from remit.bodies.queries.body import bodies
from remit.bodies.queries.prepared import ask
from remit.conveyance.models import Referral
from remit.conveyance.queries import came_back as back
from remit.conveyance.queries import waiting
from remit.conveyance.rules.referral import ASKERS
from remit.desk.waiting.row import Row
from remit.kernel.actor import Actor
from remit.kernel.dates import day
from remit.web.address import desk_address_of


def came_back(actor: Actor) -> Iterator[Row]:
    """Said not to apply, or sent back; one query where there is nothing, a fixed number else."""
    homes = tuple(sorted(actor.body_ids(ASKERS)))
    found: list[Any] = ask(_waits, None, homes) if homes else []
    if not found:
        return
    titles = waiting.titles((row[3] for row in found), actor.language)
    names = {row.pk: row for row in bodies(actor).filter(pk__in={row[4] for row in found})}
    for _pk, state, since_on, mandate, body in found:
        yield Row(
            what=titles[mandate],
            href=f"{desk_address_of('conveyance.mandate', mandate)}#came-back",
            why=_why(state, day(since_on, actor.language)),
            source=names[body].short_name_in(actor.language) if body in names else "",
            source_href=desk_address_of("bodies.body", body),
        )


def _why(state: str, on: str) -> str:
    if state == "sent_back":
        return _("sent back to you on %(day)s; agree or insist") % {"day": on}
    return _("said not to apply on %(day)s; agree or insist") % {"day": on}


def _waits(homes: tuple[int, ...]) -> QuerySet[Referral, Any]:
    return back.waits(homes)
