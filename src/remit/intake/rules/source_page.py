"""Who sees the page that a meeting was read in from."""

from typing import Any

from django.db.models import QuerySet

from remit.kernel.actor import Actor
from remit.kernel.roles import READERS
from remit.papers.rules.reading import in_bodies


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Those who read what the body keeps to itself: the page may say more than the meeting that it became shows."""
    if actor.system:
        return queryset
    return queryset.filter(in_bodies(actor, READERS, "body"))
