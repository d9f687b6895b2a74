"""Who may do what with a paper, and who sees it."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role
from remit.papers.rules.reading import readable


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """By the paper's level; "this body" is the one that issued it and the one in whose register it stands."""
    return queryset.filter(readable(actor, queryset.model, "body", "received_by"))


def may_register(actor: Actor, body: Place | None) -> Answer:
    """A clerk anywhere: papers come from outside as well as from the clerk's own body."""
    return when(actor.holds_anywhere(Role.CLERK), _("Only a clerk enters papers."))


def may_edit(actor: Actor, paper: Any) -> Answer:
    """A clerk of the body that issued it or that received it; a clerk anywhere where neither works here."""
    return when(_keeps(actor, paper), _("Only a clerk of the body that issued or received the paper changes it."))


def _keeps(actor: Actor, paper: Any) -> bool:
    bodies = [body for body in (paper.body, paper.received_by) if body is not None and not body.external]
    if not bodies:
        return actor.holds_anywhere(Role.CLERK)
    return any(actor.holds(Role.CLERK, body) for body in bodies)
