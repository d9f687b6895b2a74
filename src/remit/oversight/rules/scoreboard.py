"""Who freezes a progress report, and who reads it."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.conveyance.rules.referral import OVERSEERS
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import READERS, Role
from remit.oversight.rules.coverage import may_see
from remit.papers.rules.reading import in_bodies

FREEZERS = frozenset({Role.SUPERVISOR, Role.ISSUER, Role.CHAIR})


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """To those who may know how the mandate stands at the body (`rules.coverage.sight`, told in rows)."""
    if actor.system:
        return queryset
    mandate: Any = queryset.model._meta.get_field("mandate").related_model
    referrals = mandate._meta.get_field("referrals").related_model._default_manager
    asked = referrals.filter(mandate=OuterRef("mandate"), despatch__state="sent")
    found = in_bodies(actor, OVERSEERS, "mandate__body")
    for path in actor.paths(READERS):
        found |= Q(node__path__startswith=path)
    for grant in actor.grants:
        if grant.role in OVERSEERS:
            found |= Q(Exists(asked.filter(body=grant.body_id)), node__path__startswith=grant.path)
    return queryset.filter(found)


def may_freeze(actor: Actor, mandate: Any) -> Answer:
    """Who oversees, issues or chairs anywhere; for which body it is, `may_freeze_at` says."""
    return when(actor.holds_anywhere(FREEZERS), _("Only who oversees, issues or chairs freezes a progress report."))


def may_freeze_at(actor: Actor, mandate: Any, node: Place) -> Answer:
    """A supervisor, an issuer or the chair: of the body that is reported on, or of the one that issued the mandate."""
    held = actor.holds(FREEZERS, node) or actor.holds(FREEZERS, mandate.body)
    return when(held and may_see(actor, mandate, node), _("Your roles do not include this body."))
