"""Who keeps a superior's own form with a referral, and who fills it."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.conveyance.rules.note import WRITERS
from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import READERS
from remit.papers.rules.reading import in_bodies


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """To those who read in the body that was asked: whoever reads what is recorded may have it in the form."""
    return queryset if actor.system else queryset.filter(in_bodies(actor, READERS, "referral__body"))


def may_keep(actor: Actor, referral: Any) -> Answer:
    """Clerk, chair or head of the body that was asked."""
    held = actor.system or actor.holds(WRITERS, referral.body)
    return when(held, _("Only the clerk, the chair or a head of the body keeps forms with it."))


def may_drop(actor: Actor, form: Any) -> Answer:
    """Who may keep one."""
    return may_keep(actor, form.referral)
