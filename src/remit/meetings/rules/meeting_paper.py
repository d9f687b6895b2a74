"""Who says which papers a meeting considered or issued, and who sees it."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role
from remit.meetings.rules import meeting as meeting_rules
from remit.papers.rules.reading import readable


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Rows whose meeting, item and paper are open to the actor."""
    names = ("meeting", "item", "paper")
    models: dict[str, Any] = {name: queryset.model._meta.get_field(name).related_model for name in names}
    item = Q(item__isnull=True) | readable(actor, models["item"], "meeting__body", at="item__")
    paper = readable(actor, models["paper"], "body", "received_by", at="paper__")
    return queryset.filter(readable(actor, models["meeting"], at="meeting__") & item & paper)


def may_add(actor: Actor, meeting: Any) -> Answer:
    """A clerk of the body that met; of a meeting that is only cited, a clerk anywhere who may read of it."""
    clerk = actor.holds(Role.CLERK, meeting.body)
    if meeting.state == "cited":
        clerk = clerk or actor.holds_anywhere(Role.CLERK)
    allowed = clerk and meeting_rules.reads(actor, meeting)
    return when(allowed, _("Only a clerk of the body says which papers its meetings considered or issued."))


def may_correct(actor: Actor, row: Any) -> Answer:
    """Who may say so."""
    return may_add(actor, row.meeting)


def may_remove(actor: Actor, row: Any) -> Answer:
    """Who may say so."""
    return may_add(actor, row.meeting)
