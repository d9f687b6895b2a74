"""Who writes on a referral as it goes round, and who reads it."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import READERS, Role
from remit.papers.rules.reading import in_bodies

WRITERS = frozenset({Role.CLERK, Role.CHAIR, Role.HEAD})


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """To those who read in the body in which it goes round; never to who asked."""
    return queryset if actor.system else queryset.filter(in_bodies(actor, READERS, "referral__body"))


def may_write(actor: Actor, referral: Any) -> Answer:
    """Who reads in the body that was asked; but for their own mark of having read it, only clerk, chair and heads."""
    return when(actor.system or actor.holds(READERS, referral.body), _("Only those who read in the body write on it."))


def keeps(actor: Actor, referral: Any) -> bool:
    """Whether the actor writes more than their own mark."""
    return actor.system or actor.holds(WRITERS, referral.body)
