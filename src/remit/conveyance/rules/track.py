"""Who may answer, and who checks."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.conveyance.lifecycle import TRACK
from remit.conveyance.rules.referral import SENT, outlined
from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import READERS, Role
from remit.papers.rules.reading import in_bodies

OUTLINE = ("pk", "referral_id", "mandate_id", "body_id", "kind", "due_on", "state", "answered_on")


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """As the referral is."""
    return queryset.filter(SENT) if actor.system else queryset.filter(SENT, in_bodies(actor, READERS, "body"))


def checkable(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """What was answered, to the verifiers of the body that issued the mandate or sent it on: they read the answer."""
    answered = queryset.filter(SENT, state__in=("answered", "verified", "returned"))
    if actor.system:
        return answered
    wanted = frozenset({Role.VERIFIER})
    return answered.filter(in_bodies(actor, wanted, "mandate__body") | in_bodies(actor, wanted, "despatch__body"))


def outline(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any, dict[str, Any]]:
    """State and days of the tracks whose referrals the actor may know of."""
    referrals: Any = queryset.model._meta.get_field("referral").related_model
    known = outlined(actor, referrals._default_manager.all())
    return queryset.filter(SENT, referral__in=known).values(*OUTLINE)


def may_answer(actor: Actor, track: Any) -> Answer:
    """Who the table of states says, of the body that was asked."""
    return _below(actor, "answer", track)


def may_take_back(actor: Actor, track: Any) -> Answer:
    """Who may answer."""
    return _below(actor, "take_back", track)


def may_verify(actor: Actor, track: Any) -> Answer:
    """A verifier of the body that issued the mandate or that sent it on; never one who answers for the body asked."""
    if actor.holds(TRACK.roles("answer"), track.body) and not actor.system:
        return when(False, _("Whoever answers for a body does not check its answer."))
    bodies = (track.mandate.body, track.despatch.body)
    held = any(actor.holds(TRACK.roles("verify"), body) for body in bodies)
    return when(held, _("Only a verifier of the body that asked checks the answer."))


def may_return_(actor: Actor, track: Any) -> Answer:
    """Who may verify may send it back."""
    return may_verify(actor, track)


def _below(actor: Actor, verb: str, track: Any) -> Answer:
    holds = actor.holds(TRACK.roles(verb), track.body)
    return when(holds, _("Your roles in the body that was asked do not include it."))
