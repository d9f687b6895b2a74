"""Who may do what with persons, and who sees them."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.bodies.rules.body import ADMINISTRATORS
from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Those who work here see all; the public sees persons who hold or held a post marked public, under this name or
    under one that was merged into it."""
    if actor.insider:
        return queryset
    everybody = queryset.model._base_manager
    public = everybody.filter(memberships__post__public=True)
    return queryset.filter(Q(pk__in=public.values("pk")) | Q(pk__in=public.values("merged_into")))


def may_create(actor: Actor, _nothing: None) -> Answer:
    """Clerks and administrators of any body."""
    return when(actor.holds_anywhere(ADMINISTRATORS | {Role.CLERK}), _("Only clerks and administrators enter persons."))


def may_edit(actor: Actor, person: Any) -> Answer:
    """Administrators of a body that the person belongs to; a clerk where the person belongs to the clerk's bodies only,
    or to none yet."""
    allowed = _administers(actor, person) or (
        actor.holds_anywhere(Role.CLERK) and all(actor.holds(Role.CLERK, body) for body in _bodies_of(person))
    )
    return when(allowed, _("Only an administrator or clerk of the person's own body may do this."))


def may_merge(actor: Actor, person: Any) -> Answer:
    """Administrators of a body that the person belongs to; any administrator where it belongs to none. The action
    asks for the person that is kept as well."""
    return when(_administers(actor, person), _("Only an administrator of the person's own body may do this."))


def may_unmerge(actor: Actor, person: Any) -> Answer:
    """As for merging."""
    return may_merge(actor, person)


def _administers(actor: Actor, person: Any) -> bool:
    if not actor.holds_anywhere(ADMINISTRATORS):
        return False
    bodies = _bodies_of(person)
    return not bodies or any(actor.holds(ADMINISTRATORS, body) for body in bodies)


def _bodies_of(person: Any) -> list[Any]:
    return [membership.body for membership in person.memberships.select_related("body")]
