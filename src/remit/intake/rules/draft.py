"""Who may do what with a draft, and who sees it."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """One's own only: a draft is the unfinished work of one clerk."""
    if actor.system:
        return queryset
    if actor.account_id is None:
        return queryset.none()
    return queryset.filter(account_id=actor.account_id)


def may_begin(actor: Actor, body: Place) -> Answer:
    """A clerk of the body."""
    return when(actor.holds(Role.CLERK, body), _("Only a clerk of the body reads a page in for it."))


def may_change(actor: Actor, draft: Any) -> Answer:
    """Whose it is, while still a clerk of the body."""
    own = actor.system or (actor.account_id is not None and draft.account_id == actor.account_id)
    return when(own and actor.holds(Role.CLERK, draft.body), _("Only the clerk who began the draft works on it."))


def may_confirm(actor: Actor, draft: Any) -> Answer:
    """Whose it is, while still a clerk of the body."""
    return may_change(actor, draft)
