"""The list of actions, filtered."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from remit.bodies.queries.body import bodies
from remit.followup.choices import MeasureState
from remit.followup.models import Measure
from remit.followup.queries import measure as queries
from remit.followup.queries.lateness import light
from remit.kernel.actor import Actor
from remit.kernel.roles import READERS
from remit.web.door import number

CHOICES = (
    ("open", _("still to be done")),
    ("mine", _("mine")),
    ("late", _("late")),
    ("check", _("to be checked by me")),
    ("all", _("all")),
)
WHICH = tuple(key for key, _label in CHOICES)


@dataclass(frozen=True)
class Filter:
    """What was asked for; anything unknown means the first choice."""

    which: str
    state: str
    body: int

    @classmethod
    def of(cls, asked: QueryDict) -> "Filter":
        """From an address."""
        which, state = asked.get("which", ""), asked.get("state", "")
        return cls(
            which if which in WHICH else "open",
            state if state in MeasureState.values else "",
            number(asked.get("body"), 0, 10**9) if asked.get("body") else 0,
        )


def rows(actor: Actor, chosen: Filter) -> QuerySet[Measure]:
    """Those that the filter lets through."""
    found = _which(actor, chosen.which if not chosen.state or chosen.which != "open" else "all")
    if chosen.state:
        found = found.filter(state=chosen.state)
    return found.filter(body_id=chosen.body) if chosen.body else found


def _which(actor: Actor, which: str) -> QuerySet[Measure]:
    match which:
        case "mine":
            return queries.mine(actor)
        case "late":
            return queries.late(queries.measures(actor), actor.today)
        case "check":
            return queries.to_check(actor)
        case "all":
            return queries.measures(actor)
    return queries.still_open(queries.measures(actor))


def lines(found: Any, actor: Actor) -> list[dict[str, Any]]:
    """Each with its light."""
    return [{"measure": row, "light": light(row, actor.today)} for row in found]


def own_bodies(actor: Actor) -> list[dict[str, Any]]:
    """The bodies that the filter offers: those in which the actor reads."""
    found = bodies(actor).filter(pk__in=actor.body_ids(READERS))
    return [{"pk": row.pk, "name": row.short_name_in(actor.language)} for row in found]
