"""Where the bodies stand to which a referral was passed on: state and days, nothing of their words."""

from collections import defaultdict
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.utils.timezone import get_current_timezone

from remit.bodies.queries.body import bodies
from remit.bodies.queries.calendar_at import calendars_at
from remit.conveyance.choices import ReferralState, TrackKind
from remit.conveyance.models import Despatch, Referral
from remit.conveyance.queries.below import on_the_way, paths_below
from remit.conveyance.queries.lateness import Light, light
from remit.conveyance.queries.referral import outlines, referrals, track_outlines
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.kernel.texts import Text
from remit.web.address import desk_address_of

SHOWN = 100


@dataclass(frozen=True)
class Row:
    """One body below: its name, where its share is shown (whole to who reads there, else how it stands), its state,
    and the light of each thing asked of it."""

    name: Text
    href: str
    state: Any
    lights: list[tuple[Any, Light]]


@dataclass(frozen=True)
class Below:
    """All of them: the first hundred, how many there are, have answered and are late, and despatches on their way."""

    rows: list[Row]
    bodies: int
    asked: int
    answered: int
    late: int
    waiting: list[Despatch]

    def __bool__(self) -> bool:
        return bool(self.bodies or self.waiting)


def of(actor: Actor, referral: Referral) -> Below:
    """What stands below; a fixed number of queries."""
    found = list(outlines(actor).filter(above=referral.pk).order_by("body__path"))
    waiting = list(on_the_way(referral))
    if not found:
        return Below([], 0, 0, 0, 0, waiting)
    open_to_me = set(referrals(actor).filter(above=referral).values_list("pk", flat=True))
    stands = desk_address_of("conveyance.mandate", referral.mandate_id)
    places = {row.pk: row for row in bodies(actor).filter(pk__in=[each["body_id"] for each in found[:SHOWN]])}
    paths = paths_below(referral)
    calendars = calendars_at(Cutoff.end_of(actor.today, get_current_timezone()))
    lights: dict[int, list[tuple[Any, Light]]] = defaultdict(list)
    answered = late = asked = 0
    for row in track_outlines(actor).filter(referral__above=referral.pk).order_by("kind"):
        lit = light(SimpleNamespace(**row), actor.today, calendars.of(paths[row["referral_id"]]))
        lights[row["referral_id"]].append((TrackKind(row["kind"]).label, lit))
        asked += row["state"] not in {"not_applicable", "recalled"}
        answered += row["state"] in {"answered", "verified"}
        late += lit.name == "late"
    rows = [
        Row(
            name=places[each["body_id"]].short_name_in(actor.language),
            href=desk_address_of("conveyance.referral", each["pk"])
            if each["pk"] in open_to_me
            else f"{stands}?at={each['body_id']}",
            state=ReferralState(each["state"]).label,
            lights=lights[each["pk"]],
        )
        for each in found[:SHOWN]
        if each["body_id"] in places
    ]
    return Below(rows, len(found), asked, answered, late, waiting)
