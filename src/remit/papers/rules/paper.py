"""Who may do what with a paper, and who sees it."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import Role
from remit.papers.rules.reading import may_read, readable


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """By the paper's level; "this body" is the one that issued it and the one in whose register it stands."""
    return queryset.filter(readable(actor, queryset.model, "body", "received_by"))


def reads(actor: Actor, paper: Any) -> bool:
    """The same, of one paper."""
    audience = list(paper.audience.all())
    bodies = [body for body in (paper.body, paper.received_by, *(row.body for row in audience)) if body is not None]
    return may_read(actor, paper.confidentiality, bodies, {row.person_id for row in audience if row.person_id})


def may_register(actor: Actor, body: Place | None) -> Answer:
    """A clerk anywhere: papers come from outside as well as from the clerk's own body."""
    return when(actor.holds_anywhere(Role.CLERK), _("Only a clerk enters papers."))


def may_edit(actor: Actor, paper: Any) -> Answer:
    """A clerk of the body that issued it or that received it; a clerk anywhere where neither works here; and only one
    who may read it."""
    return when(
        _keeps(actor, paper) and reads(actor, paper),
        _("Only a clerk of the body that issued or received the paper changes it."),
    )


def may_relate(actor: Actor, paper: Any) -> Answer:
    """Who changes the paper that amends, supersedes, repeals or carries on another one."""
    return may_edit(actor, paper)


def may_unrelate(actor: Actor, paper: Any) -> Answer:
    """The same."""
    return may_edit(actor, paper)


def may_receive(actor: Actor, body: Place) -> Answer:
    """A clerk of the body: nobody enters a paper in another's register."""
    return when(actor.holds(Role.CLERK, body), _("Only a clerk of this body enters a paper in its register."))


def may_issue(actor: Actor, body: Any, received_by: Place | None) -> Answer:
    """Who says that a body issued a paper: its own clerk; of one that does not work here, any clerk; else a clerk in
    whose own register it stands, so that it shows who said so."""
    allowed = body.external or received_by is not None or actor.holds(Role.CLERK, body)
    return when(allowed, _("This body has clerks of its own. Say in which of your registers the paper stands."))


def _keeps(actor: Actor, paper: Any) -> bool:
    bodies = [body for body in (paper.body, paper.received_by) if body is not None and not body.external]
    if not bodies:
        return actor.holds_anywhere(Role.CLERK)
    return any(actor.holds(Role.CLERK, body) for body in bodies)
