"""Who may do what with a body."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role

ADMINISTRATORS = frozenset({Role.BODY_ADMINISTRATOR, Role.SITE_ADMINISTRATOR})


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """The tree is public: everybody sees every body."""
    return queryset


def may_create(actor: Actor, superior: Place | None) -> Answer:
    """Administrators below their bodies; the site administrator anywhere; a clerk below the clerk's own body."""
    if superior is None:
        return when(
            actor.holds_anywhere(Role.SITE_ADMINISTRATOR), _("Only the site administrator adds a body at the top.")
        )
    return when(
        actor.holds(ADMINISTRATORS | {Role.CLERK}, superior),
        _("Only an administrator or clerk of the superior body adds a body below it."),
    )


def may_create_several(actor: Actor, superior: Place) -> Answer:
    """Who may create one."""
    return may_create(actor, superior)


def may_name(actor: Actor, _nothing: None) -> Answer:
    """A clerk or administrator anywhere may enter a body that is known by name only."""
    return when(
        actor.holds_anywhere(ADMINISTRATORS | {Role.CLERK}),
        _("Only clerks and administrators enter the names of bodies."),
    )


def may_rename(actor: Actor, body: Place) -> Answer:
    """Administrators of the body."""
    return administers(actor, body)


def may_edit(actor: Actor, body: Place) -> Answer:
    """Administrators of the body."""
    return administers(actor, body)


def may_move(actor: Actor, body: Place) -> Answer:
    """Administrators of the body; the action asks for the new superior body as well. One that is known by name only
    stands outside the tree of those that work here: only the site administrator moves it."""
    if getattr(body, "external", False):
        return when(
            actor.holds_anywhere(Role.SITE_ADMINISTRATOR),
            _("Only the site administrator moves a body that is known by name only."),
        )
    return administers(actor, body)


def may_dissolve(actor: Actor, body: Place) -> Answer:
    """Administrators of the body."""
    return administers(actor, body)


def may_merge(actor: Actor, body: Place) -> Answer:
    """Administrators of the body; the action asks for the body that is kept as well."""
    return administers(actor, body)


def may_unmerge(actor: Actor, body: Place) -> Answer:
    """Administrators of the body."""
    return administers(actor, body)


def administers(actor: Actor, body: Place) -> Answer:
    """Administrators of the body. One that is known by name only has none of its own: any administrator minds it."""
    if getattr(body, "external", False):
        allowed = actor.holds_anywhere(ADMINISTRATORS)
    else:
        allowed = actor.holds(ADMINISTRATORS, body)
    return when(allowed, _("Only an administrator of the body may do this."))
