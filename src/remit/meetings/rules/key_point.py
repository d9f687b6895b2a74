"""Who says which paragraphs a requirement serves, and who sees it."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import meeting as meeting_rules
from remit.papers.rules.reading import readable


def visible_serving(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Rows whose requirement the actor may read, and whose paper."""
    key_point: Any = queryset.model._meta.get_field("key_point").related_model
    item, meeting = (key_point._meta.get_field(name).related_model for name in ("item", "meeting"))
    point: Any = queryset.model._meta.get_field("point").related_model
    paper = point._meta.get_field("paper").related_model
    asked = readable(actor, meeting, at="key_point__meeting__")
    asked &= Q(key_point__item__isnull=True) | readable(actor, item, "meeting__body", at="key_point__item__")
    return queryset.filter(asked & readable(actor, paper, "body", "received_by", at="point__paper__"))


def may_serve(actor: Actor, key_point: Any) -> Answer:
    """A clerk of the body that met, who may read what the meeting asked."""
    meeting, item = key_point.meeting, key_point.item
    reads = meeting_rules.reads(actor, meeting) and (item is None or item_rules.reads(actor, item))
    return when(
        actor.holds(Role.CLERK, meeting.body) and reads,
        _("Only a clerk of the body says which paragraphs its requirements serve."),
    )


def may_unserve(actor: Actor, key_point: Any) -> Answer:
    """Who may say so."""
    return may_serve(actor, key_point)
