"""Who may do what with memberships, and who sees them."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.bodies.rules.body import ADMINISTRATORS
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Those who work here see all; the public sees who holds or held a post marked public."""
    return queryset if actor.insider else queryset.filter(post__public=True)


def may_begin(actor: Actor, body: Place) -> Answer:
    """Administrators and the clerk of the body."""
    return when(
        actor.holds(ADMINISTRATORS | {Role.CLERK}, body),
        _("Only the body's clerk or administrator enters who belongs to it."),
    )


def may_edit(actor: Actor, membership: Any) -> Answer:
    """Administrators and the clerk of the body."""
    return may_begin(actor, membership.body)


def may_end(actor: Actor, membership: Any) -> Answer:
    """Administrators and the clerk of the body."""
    return may_begin(actor, membership.body)
