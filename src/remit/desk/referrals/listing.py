"""The list of what is asked of one's bodies, filtered."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.queries.body import bodies
from remit.bodies.queries.calendar_at import calendar_of
from remit.conveyance.choices import ReferralState, TrackKind
from remit.conveyance.models import Referral
from remit.conveyance.queries import inbox
from remit.conveyance.queries.lateness import OPEN, Light, light
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.kernel.roles import READERS
from remit.kernel.texts import Text
from remit.kernel.working_days import WorkingDays
from remit.web.address import desk_address_of
from remit.web.door import number

SIZE = 50
CHOICES = (
    ("open", _("still open")),
    ("sign", _("to be signed for")),
    ("late", _("late")),
    ("returned", _("answers that came back")),
    ("all", _("all")),
)
WHICH = tuple(key for key, _label in CHOICES)
KINDS = {kind: TrackKind(kind).label for kind in TrackKind.values}


@dataclass(frozen=True)
class Filter:
    """What was asked for; anything unknown means the first choice."""

    which: str
    body: int

    @classmethod
    def of(cls, asked: QueryDict) -> "Filter":
        """From an address."""
        which = asked.get("which", "")
        body = number(asked.get("body"), 0, 10**9) if asked.get("body") else 0
        return cls(which if which in WHICH else "open", body)


@dataclass(frozen=True)
class Line:
    """One referral as ready values; `asks` are the kinds still open."""

    href: str
    title: Text
    issuer: Text
    body: Text
    asks: str
    state: Any
    due_on: date | None
    light: Light | None


def rows(actor: Actor, chosen: Filter) -> QuerySet[Referral]:
    """Those that the filter lets through, by the day they are due."""
    found = inbox.asked_of(actor, chosen.body or None)
    match chosen.which:
        case "sign":
            found = inbox.to_sign(found)
        case "late":
            found = inbox.late(found, actor.today)
        case "returned":
            found = inbox.returned(found)
        case "open":
            found = inbox.still_open(found)
    return inbox.in_order(found)


def lines(actor: Actor, found: list[Referral]) -> list[Line]:
    """The lines of the page; three queries for the calendars."""
    days = calendar_of({row.body for row in found}, Cutoff.end_of(actor.today, get_current_timezone()))
    return [_line(actor, row, days[row.body_id]) for row in found]


def _line(actor: Actor, row: Referral, days: WorkingDays) -> Line:
    still = sorted((t for t in row.tracks.all() if t.state in OPEN), key=lambda t: t.due_on or date.max)
    return Line(
        href=desk_address_of("conveyance.referral", row.pk),
        title=row.mandate.title_in(actor.language),
        issuer=row.mandate.body.short_name_in(actor.language),
        body=row.body.short_name_in(actor.language),
        asks=" · ".join(str(KINDS[track.kind]) for track in still),
        state=ReferralState(row.state).label,
        due_on=still[0].due_on if still else None,
        light=light(still[0], actor.today, days) if still else None,
    )


def own_bodies(actor: Actor) -> list[dict[str, Any]]:
    """The bodies that the filter offers: those in which the actor reads."""
    found = bodies(actor).filter(pk__in=actor.body_ids(READERS))
    return [{"pk": row.pk, "name": row.short_name_in(actor.language)} for row in found]
