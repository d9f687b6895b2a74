"""What bodies sent back, or said not to apply to them, and nobody has answered yet."""

from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from remit.conveyance.models import Mandate, Referral, Turn
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor

WAITING = ("sent_back", "claimed_not_applicable")


def came_back(actor: Actor, mandate: Mandate) -> QuerySet[Referral]:
    """Those of a mandate that the actor decides on or prepares, the oldest first, each with `reason`: what the body
    wrote to whoever asked."""
    said = Turn.objects.filter(referral=OuterRef("pk"), track=None, now=OuterRef("state")).order_by("-pk")
    found = rules.came_back(actor, Referral.objects.filter(mandate=mandate, state__in=WAITING))
    rows: QuerySet[Referral] = found.annotate(reason=Subquery(said.values("words")[:1])).order_by("since_on", "pk")
    return rows.select_related("body", "despatch__body", "mandate__body", "mandate__received_by", "above__body")


def waits(homes: tuple[int, ...], limit: int = 101) -> QuerySet[Referral, Any]:
    """Referral, its state, since when, its mandate and the body asked, of all that came back to these bodies; the
    oldest first. The caller decides on it or prepares it there."""
    mine = Q(despatch__body__in=homes) | Q(mandate__body__in=homes) | Q(mandate__received_by__in=homes)
    rows = Referral.objects.filter(mine, despatch__state="sent", state__in=WAITING)
    return rows.order_by(F("since_on"), "pk").values_list("pk", "state", "since_on", "mandate_id", "body_id")[:limit]
