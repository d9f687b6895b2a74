"""What other bodies ask of the actor's."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from remit.bodies.queries.body import bodies
from remit.bodies.queries.calendar_at import calendars_at
from remit.bodies.queries.names import body_names
from remit.bodies.queries.prepared import ask
from remit.conveyance.models import Referral
from remit.conveyance.queries import waiting
from remit.conveyance.queries.lateness import light
from remit.conveyance.queries.rhythm import Look, next_looks
from remit.desk.waiting.row import Row
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.kernel.roles import Role
from remit.web.address import desk_address_of

WORKERS = frozenset({Role.CLERK, Role.HEAD})


def handed_down(actor: Actor) -> Iterator[Row]:
    """To be signed for, come back, or still open; one query where there is nothing, a fixed number else."""
    home = tuple(sorted(actor.body_ids(WORKERS)))
    found: list[waiting.Plain] = ask(_open, None, home) if home else []
    if not found:
        return
    titles = waiting.titles((row[3] for row in found), actor.language)
    issuers = {row.pk: row for row in bodies(actor).filter(pk__in={row[4] for row in found})}
    calendars = calendars_at(Cutoff.end_of(actor.today, get_current_timezone()))
    looks: dict[int, date] = {}
    undated = [row[0] for row in found if not row[2]]
    for (referral, _kind), day in (next_looks(undated) if undated else {}).items():
        looks[referral] = min(day, looks.get(referral, day))
    # Who works in one body knows which one is asked.
    asked = body_names({row[7] for row in found}, actor.language) if len(home) > 1 else {}
    for pk, state, due_on, mandate, issuer, path, returned, body in found:
        yield Row(
            what=titles[mandate],
            href=desk_address_of("conveyance.referral", pk),
            why=_why(state, str(asked[body][1]) if body in asked else "", returned=returned),
            source=issuers[issuer].short_name_in(actor.language) if issuer in issuers else "",
            source_href=desk_address_of("bodies.body", issuer),
            due_on=due_on or looks.get(pk),
            light=light(Look(due_on or looks.get(pk)), actor.today, calendars.of(path)),
        )


def _open(home: tuple[int, ...]) -> QuerySet[Referral, Any]:
    return waiting.open_to(home)


def _why(state: str, body: str, *, returned: bool) -> str:
    if body:
        return _why_of(state, returned=returned) % {"body": body}
    if returned:
        return _("asked of your body; the answer came back")
    if state in {"issued", "delivered"}:
        return _("asked of your body; to be signed for")
    return _("asked of your body; still open")


def _why_of(state: str, *, returned: bool) -> str:
    if returned:
        return _("asked of %(body)s; the answer came back")
    if state in {"issued", "delivered"}:
        return _("asked of %(body)s; to be signed for")
    return _("asked of %(body)s; still open")
