"""Who may do what with a referral, who sees it whole, and who sees how it stands."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.conveyance.lifecycle import REFERRAL
from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import READERS, Role
from remit.papers.rules.reading import in_bodies

# Who, above, sees how matters stand below: who works where it was sent from.
OVERSEERS = READERS | {Role.ISSUER}
OUTLINE = ("pk", "mandate_id", "body_id", "above_id", "state", "since_on")
SENT = Q(despatch__state="sent")
# Who decides on what comes back, and who prepares it: to them the body writes its reason.
ASKERS = REFERRAL.roles("agree") | {Role.CLERK}


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Whole, to those who read in the body that was asked, themselves or from above by a grant that reaches down."""
    if actor.system:
        return queryset.filter(SENT)
    return queryset.filter(SENT, in_bodies(actor, READERS, "body"))


def outlined(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """The rows of which the actor may know how they stand: one's own; all that one's body sent, or was the first to
    issue; and those below one's body of what was asked of it as well."""
    if actor.system:
        return queryset.filter(SENT)
    found = in_bodies(actor, READERS, "body")
    found |= in_bodies(actor, OVERSEERS, "mandate__body") | in_bodies(actor, OVERSEERS, "despatch__body")
    asked = queryset.model._default_manager.filter(mandate=OuterRef("mandate"))
    for grant in actor.grants:
        if grant.role in OVERSEERS:
            below = Q(Exists(asked.filter(body=grant.body_id)), body__path__startswith=grant.path)
            found |= below
    return queryset.filter(SENT & found)


def outline(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any, dict[str, Any]]:
    """State and days only: nothing of what was answered, with what evidence, or who read it."""
    return outlined(actor, queryset).values(*OUTLINE)


def came_back(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """What was sent back or said not to apply, to those to whom the body's reason is written: who decides on it, or
    prepares that, where it was issued, sent on or, from outside, registered. Nothing else of the body's own is read."""
    if actor.system:
        return queryset.filter(SENT)
    held = in_bodies(actor, ASKERS, "mandate__body") | in_bodies(actor, ASKERS, "despatch__body")
    return queryset.filter(SENT, held | in_bodies(actor, ASKERS, "mandate__received_by"))


def reads(actor: Actor, referral: Any) -> bool:
    """The same as `visible`, of one referral."""
    return actor.system or actor.holds(READERS, referral.body)


def may_sign_for(actor: Actor, referral: Any) -> Answer:
    """Who the table of states says, of the body that was asked."""
    return by_table(actor, "sign_for", referral)


def may_take_in_hand(actor: Actor, referral: Any) -> Answer:
    """Who the table of states says, of the body that was asked."""
    return by_table(actor, "take_in_hand", referral)


def may_deliver(actor: Actor, referral: Any) -> Answer:
    """Whoever is at work in the body that was asked, or the installation."""
    return when(reads(actor, referral), _("Your roles in the body that was asked do not include it."))


def may_send_back(actor: Actor, referral: Any) -> Answer:
    """The chair of the body that was asked, for whom it is not."""
    return by_table(actor, "send_back", referral)


def may_claim_not_applicable(actor: Actor, referral: Any) -> Answer:
    """Who the table of states says, of the body that was asked."""
    return by_table(actor, "claim_not_applicable", referral)


def may_insist(actor: Actor, referral: Any) -> Answer:
    """Who the table of states says, of a body that asked."""
    return _above(actor, "insist", referral)


def may_agree(actor: Actor, referral: Any) -> Answer:
    """Who the table of states says, of a body that asked."""
    return _above(actor, "agree", referral)


def may_pass_on(actor: Actor, referral: Any) -> Answer:
    """Who the table of states says, of the body that was asked."""
    return by_table(actor, "pass_on", referral)


def _above(actor: Actor, verb: str, referral: Any) -> Answer:
    """A role that the table names is held where it was issued or sent on; for what came from outside, where it was
    registered, because nobody here speaks for the outside."""
    mandate = referral.mandate
    bodies = [mandate.body, referral.despatch.body] + ([mandate.received_by] if mandate.received_by_id else [])
    holds = any(actor.holds(REFERRAL.roles(verb), body) for body in bodies)
    return when(holds, _("Your roles in the body that asked do not include it."))


def by_table(actor: Actor, verb: str, referral: Any) -> Answer:
    """Whether a role that the table names is held in the body that was asked."""
    holds = actor.holds(REFERRAL.roles(verb), referral.body)
    return when(holds, _("Your roles in the body that was asked do not include it."))
