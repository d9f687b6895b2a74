"""Who draws samples of answers, and who sees them."""

from typing import Any

from django.db.models import QuerySet

from remit.conveyance.rules.mandate import ISSUERS
from remit.kernel.actor import Actor
from remit.papers.rules.reading import in_bodies


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """To those who work where the mandate was issued."""
    return queryset if actor.system else queryset.filter(in_bodies(actor, ISSUERS, "mandate__body"))
