"""Who sees an agenda item, and what hangs on it: requirements and decisions."""

from typing import Any

from django.db.models import Q, QuerySet

from remit.kernel.actor import Actor
from remit.meetings.rules import meeting as meeting_rules
from remit.papers.rules.reading import may_read, readable


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Items open to the actor, of meetings open to the actor: a closed item is left out wholly."""
    return queryset.filter(at(actor, queryset.model))


def visible_points(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Requirements or decisions of meetings open to the actor; those of an item as open or closed as the item is."""
    model: Any = queryset.model
    item = model._meta.get_field("item").related_model
    meeting = model._meta.get_field("meeting").related_model
    of_item = Q(item__isnull=True) | readable(actor, item, "meeting__body", at="item__")
    return queryset.filter(readable(actor, meeting, at="meeting__") & of_item)


def at(actor: Actor, model: Any, prefix: str = "") -> Q:
    """The condition for rows that reach an item by `prefix`, such as "item__"; `model` is the item's own."""
    meeting = model._meta.get_field("meeting").related_model
    own = readable(actor, model, "meeting__body", at=prefix)
    return own & readable(actor, meeting, at=f"{prefix}meeting__")


def reads(actor: Actor, item: Any) -> bool:
    """The same as `visible`, of one item."""
    named = {row.person_id for row in item.audience.all()}
    own = may_read(actor, item.confidentiality, [item.meeting.body], named)
    return own and meeting_rules.reads(actor, item.meeting)
