"""Who may do what with a mandate, and who sees it."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.conveyance.lifecycle import MANDATE
from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.roles import READERS, Role
from remit.papers.rules.reading import in_bodies

DRAFTERS = frozenset({Role.CLERK, Role.ISSUER})
REGISTRARS = frozenset({Role.CLERK})
ISSUERS = READERS | {Role.ISSUER}
# A draft that was discarded is recalled, and never went out.
WENT_OUT = ~Q(state__in=("draft", "issuing")) & Q(issued_on__isnull=False)


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """To those who read in the body that issued it or in whose register it stands; once issued, also to those who read
    in a body that it was handed down to, and to anybody whom its level lets in."""
    if actor.system:
        return queryset
    own = in_bodies(actor, READERS, "body") | in_bodies(actor, READERS, "received_by")
    # An issuer whose grant reaches down sees how matters stand below, not what bodies there say among themselves.
    own |= Q(body__in=actor.body_ids({Role.ISSUER}))
    referrals = queryset.model._meta.get_field("referrals").related_model._default_manager
    received = Exists(referrals.filter(in_bodies(actor, READERS, "body"), mandate=OuterRef("pk")))
    levels = [Confidentiality.PUBLIC.value] + ([Confidentiality.INTERNAL.value] if actor.insider else [])
    return queryset.filter(own | (WENT_OUT & (received | Q(confidentiality__in=levels))))


def may_draft(actor: Actor, body: Place) -> Answer:
    """A clerk or issuer of the body that will issue it."""
    return when(actor.holds(DRAFTERS, body), _("Only a clerk or issuer of the body prepares this."))


def may_register(actor: Actor, body: Place) -> Answer:
    """A clerk of the body in whose register it is entered."""
    return when(actor.holds(REGISTRARS, body), _("Only a clerk of the body enters what was asked from outside."))


def may_edit(actor: Actor, mandate: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, "edit", mandate)


def may_discard(actor: Actor, mandate: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, "discard", mandate)


def may_issue(actor: Actor, mandate: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, "issue", mandate)


def may_go_out(actor: Actor, mandate: Any) -> Answer:
    """Who issued it, or the installation, once all has been prepared."""
    return _by_table(actor, "go_out", mandate)


def may_stop(actor: Actor, mandate: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, "stop", mandate)


def may_extend(actor: Actor, mandate: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, "extend", mandate)


def may_remind(actor: Actor, mandate: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, "remind", mandate)


def may_recall(actor: Actor, mandate: Any) -> Answer:
    """Who the table of states says; what was entered from outside, a clerk of the body in whose register it stands."""
    if mandate.received_by_id is not None:
        held = actor.holds(REGISTRARS, mandate.received_by)
        return when(held, _("Only a clerk of the body in whose register it stands withdraws it."))
    return _by_table(actor, "recall", mandate)


def may_close(actor: Actor, mandate: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, "close", mandate)


def may_draw(actor: Actor, mandate: Any) -> Answer:
    """A verifier of the body that issued it."""
    held = actor.holds(Role.VERIFIER, mandate.body)
    return when(held, _("Only a verifier of the body that asked checks the answer."))


def oversees(actor: Actor, mandate: Any) -> bool:
    """Whether the actor may know how every body stands: who works where it was issued, or where it was registered."""
    return any(actor.holds(ISSUERS, body) for body in (mandate.body, mandate.received_by) if body is not None)


def looks_into(actor: Actor) -> list[tuple[int, str]]:
    """Id and path of the bodies in which the actor may know how matters stand, there and below, where it was asked."""
    return sorted({(grant.body_id, grant.path) for grant in actor.grants if grant.role in ISSUERS})


def _by_table(actor: Actor, verb: str, mandate: Any) -> Answer:
    holds = actor.holds(MANDATE.roles(verb), mandate.body)
    return when(holds, _("Your roles in the body that issues this do not include it."))
