"""What answers demands by itself, because it happened: part of the actions, not one itself."""

from datetime import date

from django.db.models import QuerySet

from remit.bodies.models import Body
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.models import Track
from remit.conveyance.queries.demands import answered_by
from remit.conveyance.rules import point_answer as rules
from remit.kernel.actor import Actor, installation


def speaker(actor: Actor, body: Body) -> Actor:
    """Who answers for the body where an act of the actor does so by itself: the actor, or, where the roles for that act
    do not include answering, the installation; the entry names the act that caused it."""
    return actor if rules.may_give(actor, body) else installation(actor.today, actor.language)


def answer(actor: Actor, demands: QuerySet[Track], *, happened_on: date, shown: Evidence) -> None:
    """Each of the demands is answered by what is shown."""
    for track in demands:
        track_actions.answer(speaker(actor, track.body), track, happened_on=happened_on, evidence=shown)


def take_back(actor: Actor, kind: str, pk: int, reason: str) -> None:
    """The demands that this record answered, and that were not checked since, are open again."""
    for track in answered_by(kind, pk):
        track_actions.take_back(speaker(actor, track.body), track, reason=reason)
