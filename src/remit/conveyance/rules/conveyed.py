"""Who may say what was conveyed at an item, and who sees it."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role
from remit.meetings.rules import item as item_rules
from remit.papers.rules.reading import readable


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Rows whose item is open to the actor, and whose paper or meeting is."""
    fields = {name: queryset.model._meta.get_field(name).related_model for name in ("item", "paper", "meeting")}
    paper = Q(paper__isnull=False) & readable(actor, fields["paper"], "body", "received_by", at="paper__")
    meeting = Q(meeting__isnull=False) & readable(actor, fields["meeting"], at="meeting__")
    return queryset.filter(item_rules.at(actor, fields["item"], "item__") & (paper | meeting))


def may_add(actor: Actor, item: Any) -> Answer:
    """A clerk of the body that met."""
    return _keeps(actor, item.meeting.body)


def may_remove(actor: Actor, conveyed: Any) -> Answer:
    """A clerk of the body that met."""
    return _keeps(actor, conveyed.item.meeting.body)


def _keeps(actor: Actor, body: Any) -> Answer:
    return when(actor.holds(Role.CLERK, body), _("Only a clerk of the body says what was conveyed at its meetings."))
