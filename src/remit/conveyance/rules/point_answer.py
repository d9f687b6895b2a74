"""Who answers a paragraph, and who reads the answer."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import READERS, Role
from remit.papers.rules.reading import in_bodies

GIVERS = frozenset({Role.CLERK, Role.CHAIR, Role.HEAD})


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """To those who read in the body that answered, and to the verifiers of a body that asked for it."""
    if actor.system:
        return queryset
    tracks: Any = _tracks(queryset.model)
    asked = tracks.filter(
        in_bodies(actor, frozenset({Role.VERIFIER}), "mandate__body")
        | in_bodies(actor, frozenset({Role.VERIFIER}), "despatch__body"),
        body=OuterRef("body"),
        kind="implement",
        state__in=("answered", "verified", "returned"),
        mandate__points__point=OuterRef("point"),
    )
    return queryset.filter(in_bodies(actor, READERS, "body") | Exists(asked))


def may_give(actor: Actor, body: Place) -> Answer:
    """Clerk, chair or head of the body."""
    return when(actor.holds(GIVERS, body), _("Only the clerk, the chair or a head of the body answers for it."))


def may_withdraw(actor: Actor, answer: Any) -> Answer:
    """Who may give one."""
    return may_give(actor, answer.body)


def _tracks(model: Any) -> Any:
    return model._meta.apps.get_model("conveyance", "Track")._default_manager
