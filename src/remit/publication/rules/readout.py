"""Who may do what with a readout, and who sees it."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.roles import READERS, Role
from remit.papers.rules.reading import in_bodies
from remit.publication.lifecycle import READOUT

DRAFTERS = frozenset({Role.CLERK})
WRITERS = frozenset({Role.CLERK, Role.TRANSLATOR})
OUTLINE = ("pk", "body_id", "withdrawn_on", "texts__language", "texts__withdrawal")
PUBLIC = Q(edition_number__gt=0) & ~Q(state="withdrawn")


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Whole readouts, drafts and all: of bodies of which the actor reads what they keep to themselves."""
    return queryset if actor.system else queryset.filter(in_bodies(actor, READERS, "body"))


def published(queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Those of which everybody reads the editions. Only those: a draft's words stay with the body, even where an older
    edition is public."""
    return queryset.filter(PUBLIC)


def outline(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any, dict[str, Any]]:
    """OUTLINE of those that were public and are withdrawn, a row per language: everybody may know that they were, on
    which day, and why."""
    return queryset.filter(state="withdrawn", edition_number__gt=0).values(*OUTLINE)


def may_see_drafts(actor: Actor, readout: Any) -> Answer:
    """Who reads what the body keeps to itself."""
    return when(actor.holds(READERS, readout.body), _("Drafts are read by the body only."))


def may_draft(actor: Actor, meeting: Any) -> Answer:
    """The clerk of the body that met."""
    return when(actor.holds(DRAFTERS, meeting.body), _("Only the clerk of the body that met writes its account."))


def may_write(actor: Actor, readout: Any) -> Answer:
    """The clerk and the translator of the body."""
    return when(actor.holds(WRITERS, readout.body), _("Only the clerk and the translator of the body write this."))


def may_add_paragraph(actor: Actor, readout: Any) -> Answer:
    """Who may write."""
    return may_write(actor, readout)


def may_remove_paragraph(actor: Actor, readout: Any) -> Answer:
    """Who may write."""
    return may_write(actor, readout)


def may_reorder(actor: Actor, readout: Any) -> Answer:
    """Who may write."""
    return may_write(actor, readout)


def may_submit(actor: Actor, readout: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "submit", readout)


def may_request_changes(actor: Actor, readout: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "request_changes", readout)


def may_approve(actor: Actor, readout: Any) -> Answer:
    """The roles that the table names, but never the author, under whatever account."""
    if readout.author in actor.account_ids:
        return when(False, _("Whoever wrote a text does not approve it."))
    return _by_table(actor, "approve", readout)


def may_publish(actor: Actor, readout: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "publish", readout)


def may_correct(actor: Actor, readout: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "correct", readout)


def may_withdraw(actor: Actor, readout: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "withdraw", readout)


def _by_table(actor: Actor, verb: str, readout: Any) -> Answer:
    allowed = actor.holds(READOUT.roles(verb), readout.body)
    return when(allowed, _("Your roles in this body do not include it."))
