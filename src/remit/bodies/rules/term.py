"""Who may do what with a body's terms."""

from typing import Any

from django.db.models import QuerySet

from remit.bodies.rules import body as bodies
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Terms are public."""
    return queryset


def may_open(actor: Actor, body: Place) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, body)


def may_edit(actor: Actor, term: Any) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, term.body)


def may_end(actor: Actor, term: Any) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, term.body)
