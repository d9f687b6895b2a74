"""Of which parts of the tree an actor may know how a mandate stands there."""

from dataclasses import dataclass
from typing import Any

from remit.conveyance.rules.referral import OVERSEERS
from remit.kernel.actor import Actor, Place
from remit.kernel.roles import READERS


@dataclass(frozen=True, slots=True)
class Sight:
    """Everything, or what stands at and below the bodies with these paths."""

    everything: bool = False
    paths: frozenset[str] = frozenset()

    def covers(self, node: Place) -> bool:
        """Whether the actor may know how matters stand at the body and below it."""
        return self.everything or any(node.path.startswith(path) for path in self.paths)

    def __bool__(self) -> bool:
        return self.everything or bool(self.paths)


def sight(actor: Actor, mandate: Any) -> Sight:
    """As `conveyance.rules.referral.outlined` gives single rows, told in parts of the tree: everything to those at work
    where the mandate was issued; what is at and below a body that was asked to those at work there; what is below a
    body from which reading reaches down. One query at most."""
    if actor.holds(OVERSEERS, mandate.body):
        return Sight(everything=True)
    here = {grant.body_id: grant.path for grant in actor.grants if grant.role in OVERSEERS}
    paths = set(actor.paths(READERS))
    if here:
        asked = mandate.referrals.filter(body__in=here, despatch__state="sent").values_list("body_id", flat=True)
        paths |= {here[pk] for pk in asked}
    return Sight(paths=frozenset(paths))


def sights(actor: Actor, mandates: Any) -> dict[int, Sight]:
    """The same for each of these mandates (a query that brings their bodies along), by its id; two queries."""
    here = {grant.body_id: grant.path for grant in actor.grants if grant.role in OVERSEERS}
    referrals = mandates.model._meta.get_field("referrals").related_model._default_manager
    asked: dict[int, set[str]] = {}
    if here:
        rows = referrals.filter(body__in=here, despatch__state="sent", mandate__in=mandates.order_by().values("pk"))
        for mandate, body in rows.values_list("mandate_id", "body_id"):
            asked.setdefault(mandate, set()).add(here[body])
    down = actor.paths(READERS)
    return {
        mandate.pk: Sight(everything=True)
        if actor.holds(OVERSEERS, mandate.body)
        else Sight(paths=down | asked.get(mandate.pk, set()))
        for mandate in mandates
    }


def may_see(actor: Actor, mandate: Any, node: Place) -> bool:
    """Whether the actor may know how the mandate stands at the body and below it; nothing of what was answered."""
    return sight(actor, mandate).covers(node)
