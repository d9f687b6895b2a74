"""Who may do what with a body's posts."""

from typing import Any

from django.db.models import QuerySet

from remit.bodies.rules import body as bodies
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """That a post exists is public; who holds it is asked of the membership."""
    return queryset


def may_create(actor: Actor, body: Place) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, body)


def may_edit(actor: Actor, post: Any) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, post.body)


def may_abolish(actor: Actor, post: Any) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, post.body)
