"""Who keeps selections of bodies, and who sees them."""

from typing import Any

from django.db.models import QuerySet

from remit.conveyance.rules.mandate import ISSUERS, may_draft
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer
from remit.papers.rules.reading import in_bodies


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """To those who work in the body that keeps it."""
    return queryset if actor.system else queryset.filter(in_bodies(actor, ISSUERS, "body"))


def may_keep(actor: Actor, body: Place) -> Answer:
    """Who prepares instructions in the body."""
    return may_draft(actor, body)


def may_drop(actor: Actor, saved: Any) -> Answer:
    """Who may keep one."""
    return may_draft(actor, saved.body)
