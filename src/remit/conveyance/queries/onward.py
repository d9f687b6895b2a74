"""Passing on: to whom, what, and whether it asks for more than was asked."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Protocol

from django.db.models import QuerySet

from remit.bodies.models import Body
from remit.conveyance.models import Ask, Despatch, Referral
from remit.conveyance.queries.selected import Selection, selected
from remit.kernel.actor import Actor

GONE = frozenset({"not_applicable", "recalled"})


class Wanted(Protocol):
    """What is to be asked for, until when (neither day nor working days: standing)."""

    @property
    def kind(self) -> str: ...

    @property
    def due_on(self) -> date | None: ...

    @property
    def working_days(self) -> int | None: ...


def asks_of(despatch: Despatch) -> list[Ask]:
    """What a despatch asks of its bodies: what the mandate does, or what was chosen when it was passed on."""
    if despatch.above_id is None:
        return list(despatch.mandate.asks.all())
    return [_ask(despatch, row) for row in despatch.selection["asks"]]


def _ask(despatch: Despatch, row: dict[str, Any]) -> Ask:
    due_on = date.fromisoformat(row["due_on"]) if row.get("due_on") else None
    working_days, reason = row.get("working_days"), row.get("reason", "")
    return Ask(mandate=despatch.mandate, kind=row["kind"], due_on=due_on, working_days=working_days, reason=reason)


def tighter(referral: Referral, asks: Iterable[Wanted]) -> bool:
    """Whether this asks for something that the body itself is not asked for, or for an earlier day. Working days are
    counted by calendars that may differ: they always count as tighter."""
    own = {track.kind: track for track in referral.tracks.all() if track.state not in GONE}
    for asked in asks:
        track = own.get(asked.kind)
        if track is None or asked.working_days is not None:
            return True
        if asked.due_on is not None and (track.due_on is None or asked.due_on < track.due_on):
            return True
    return False


def can_receive(actor: Actor, referral: Referral, selection: Selection) -> tuple[QuerySet[Body], bool]:
    """Those chosen whom the mandate has not reached yet; and whether some of the choice is not below the body."""
    home = referral.body
    named = [*selection.get("bodies", []), *(pk for pk in selection.get("under", []) if pk != home.pk)]
    below = Body.objects.filter(path__startswith=home.path).exclude(pk=home.pk)
    strangers = below.filter(pk__in=named).count() != len(set(named))
    asked = Referral.objects.filter(mandate=referral.mandate)
    return selected(actor, home, selection).exclude(pk__in=asked.values("body")), strangers
