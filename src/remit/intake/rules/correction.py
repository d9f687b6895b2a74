"""Who sees what was put right in pages, and who has it forgotten."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role
from remit.papers.rules.reading import in_bodies

CLERKS = frozenset({Role.CLERK})


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """The body's own clerks: the words come from pages that may be closed."""
    return queryset if actor.system else queryset.filter(in_bodies(actor, CLERKS, "body"))


def may_forget(actor: Actor, correction: Any) -> Answer:
    """A clerk of the body."""
    return when(actor.holds(Role.CLERK, correction.body), _("Only a clerk of the body has this forgotten."))
