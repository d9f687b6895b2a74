"""Who may do what with persons, and who sees them."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.bodies.rules.body import ADMINISTRATORS
from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role

WHO_ENTER = ADMINISTRATORS | {Role.CLERK}


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
    return when(actor.holds_anywhere(WHO_ENTER), _("Only clerks and administrators enter persons."))


def entered_in(actor: Actor, body: Any) -> int | None:
    """The id of the body for which the actor enters a person: the one in question, if the actor does so there; else
    the only one for which the actor does. None where it is not known."""
    if body is not None and not body.external and actor.holds(WHO_ENTER, body):
        return int(body.pk)
    theirs = actor.body_ids(WHO_ENTER)
    return next(iter(theirs)) if len(theirs) == 1 and not actor.everywhere & WHO_ENTER else None


def may_edit(actor: Actor, person: Any) -> Answer:
    """Administrators, and a clerk, of every body that minds the person. Who has the person in one body only would else
    take over whom others know."""
    allowed = _minds(actor, person, ADMINISTRATORS) or _minds(actor, person, frozenset({Role.CLERK}))
    return when(allowed, _("Only an administrator or clerk of all the person's bodies may do this."))


def may_merge(actor: Actor, person: Any) -> Answer:
    """Administrators of every body that minds the person. The action asks for the person that is kept as well."""
    return when(
        _minds(actor, person, ADMINISTRATORS), _("Only an administrator of all the person's bodies may do this.")
    )


def may_unmerge(actor: Actor, person: Any) -> Answer:
    """As for merging: the right over both."""
    kept = person.merged_into
    answer = may_merge(actor, person)
    return answer if not answer or kept is None else may_merge(actor, kept)


def _minds(actor: Actor, person: Any, roles: frozenset[Role]) -> bool:
    """Whether the actor holds the roles in every body that minds the person; in whom none does, only everywhere."""
    bodies = _bodies_of(person)
    return actor.holds_anywhere(roles) and (
        all(actor.holds(roles, body) for body in bodies)
        if bodies
        else actor.system or Role.SITE_ADMINISTRATOR in actor.everywhere
    )


def _bodies_of(person: Any) -> list[Any]:
    """The one through which the person was entered, and those that work here to which it belongs or belonged, under
    this name or one merged into it; also formerly, because a membership that somebody began today proves nothing."""
    rows = [person, *person.merged.all()]
    bodies = [row.entered_in for row in rows if row.entered_in is not None]
    for row in rows:
        bodies += [place.body for place in row.memberships.filter(body__external=False).select_related("body")]
    return bodies
