"""Who may do what with a body's terms."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.bodies.rules import body as bodies
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Terms are public."""
    return queryset


def may_open(actor: Actor, body: Place) -> Answer:
    """Administrators and the clerk of the body, who numbers its meetings; of a body that is known by name only, a clerk
    anywhere: a page that cites its ninth term says that there is one."""
    known_by_name = getattr(body, "external", False)
    clerk = actor.holds_anywhere(Role.CLERK) if known_by_name else actor.holds(Role.CLERK, body)
    return when(
        clerk or bool(bodies.administers(actor, body)),
        _("Only the body's clerk or administrator opens a term."),
    )


def may_edit(actor: Actor, term: Any) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, term.body)


def may_end(actor: Actor, term: Any) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, term.body)
