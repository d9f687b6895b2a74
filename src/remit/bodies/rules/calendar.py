"""Who may do what with calendars of working days."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.bodies.rules import body as bodies
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Calendars are public, as the holidays are."""
    return queryset


def may_create(actor: Actor, _nothing: None) -> Answer:
    """Site administrators: many bodies share a calendar."""
    return _minds(actor)


def may_edit(actor: Actor, calendar: Any) -> Answer:
    """Site administrators."""
    return _minds(actor)


def may_add_days(actor: Actor, calendar: Any) -> Answer:
    """Site administrators."""
    return _minds(actor)


def may_withdraw_day(actor: Actor, day: Any) -> Answer:
    """Site administrators."""
    return _minds(actor)


def may_assign(actor: Actor, body: Place) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, body)


def may_end(actor: Actor, use: Any) -> Answer:
    """Administrators of the body."""
    return bodies.administers(actor, use.body)


def _minds(actor: Actor) -> Answer:
    return when(actor.holds_anywhere(Role.SITE_ADMINISTRATOR), _("Only the site administrator keeps the calendars."))
