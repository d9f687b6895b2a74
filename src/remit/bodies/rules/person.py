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
    """Administrators, and a clerk, of every body that the person ever belonged to; where it was none that works here,
    any of them. Who has the person in one body only would else take over whom others know."""
    allowed = _administers(actor, person) or (
        actor.holds_anywhere(Role.CLERK) and all(actor.holds(Role.CLERK, body) for body in _bodies_of(person))
    )
    return when(allowed, _("Only an administrator or clerk of all the person's bodies may do this."))


def may_merge(actor: Actor, person: Any) -> Answer:
    """Administrators of every body that the person ever belonged to; any administrator where it was none that works
    here. The action asks for the person that is kept as well."""
    return when(_administers(actor, person), _("Only an administrator of all the person's bodies may do this."))


def may_unmerge(actor: Actor, person: Any) -> Answer:
    """As for merging."""
    return may_merge(actor, person)


def _administers(actor: Actor, person: Any) -> bool:
    return actor.holds_anywhere(ADMINISTRATORS) and all(
        actor.holds(ADMINISTRATORS, body) for body in _bodies_of(person)
    )


def _bodies_of(person: Any) -> list[Any]:
    """Those that work here; also formerly, because a membership that somebody began today proves nothing."""
    return [row.body for row in person.memberships.filter(body__external=False).select_related("body")]
