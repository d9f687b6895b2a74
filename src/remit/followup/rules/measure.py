"""Who may do what with an action to take, and who sees it."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.followup.lifecycle import MEASURE
from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.roles import READERS, Role

PLANNERS = frozenset({Role.CLERK, Role.CHAIR, Role.HEAD})
KEEPERS = frozenset({Role.CLERK, Role.CHAIR})
# From open to closed: a level, and all that are at least as open.
OPEN = (Confidentiality.PUBLIC.value,)
INSIDE = (*OPEN, Confidentiality.INTERNAL.value)
BODY = (*INSIDE, Confidentiality.BODY.value)
# What an action may come from; it is read by nobody who may not read that.
SOURCES = ("meeting", "key_point__item", "decision__item")


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Those as open as the actor may read, both by their own level and by that of what they serve; one's own always.

    The bodies that count are the one that leads and the one whose meeting asked.
    """
    if actor.system:
        return queryset
    seen = _at_most(OPEN)
    if actor.insider:
        seen |= _at_most(INSIDE) | (_at_most(BODY) & _held(actor, READERS)) | _held(actor, KEEPERS)
    if actor.person_id is not None:
        seen |= Q(owner_id=actor.person_id)
    return queryset.filter(seen)


def _at_most(levels: tuple[str, ...]) -> Q:
    asked = Q(confidentiality__in=levels)
    for source in SOURCES:
        asked &= Q(**{f"{source}__isnull": True}) | Q(**{f"{source}__confidentiality__in": levels})
    return asked


def _held(actor: Actor, roles: frozenset[Role]) -> Q:
    ids = actor.body_ids(roles)
    asked = Q(body_id__in=ids) | Q(meeting__body_id__in=ids)
    for path in actor.paths(roles):
        asked |= Q(body__path__startswith=path) | Q(meeting__body__path__startswith=path)
    return asked


def may_plan(actor: Actor, place: Any) -> Answer:
    """Clerk, chair or head of the body; for a meeting's actions, of the body that met."""
    body = getattr(place, "body", place)
    return when(
        actor.holds(PLANNERS, body), _("Only the clerk, the chair or a head of the body plans what is to be done.")
    )


def may_edit(actor: Actor, measure: Any) -> Answer:
    """Who may plan may also change the words and dates."""
    return when(_holds(actor, PLANNERS, measure), _("Only the clerk, the chair or a head of the body changes this."))


def may_assign(actor: Actor, measure: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "assign", measure)


def may_start(actor: Actor, measure: Any) -> Answer:
    """The roles that the table names, and the owner."""
    return _by_table(actor, "start", measure, owner_too=True)


def may_report_done(actor: Actor, measure: Any) -> Answer:
    """The roles that the table names, and the owner."""
    return _by_table(actor, "report_done", measure, owner_too=True)


def may_check(actor: Actor, measure: Any) -> Answer:
    """The roles that the table names, but never the owner nor who reported it done."""
    if _owns(actor, measure):
        return when(False, _("Whoever is responsible for an action does not check it."))
    if actor.account_id is not None and measure.reported_by == actor.account_id:
        return when(False, _("Whoever reported an action done does not check it."))
    return _by_table(actor, "check", measure)


def may_return_(actor: Actor, measure: Any) -> Answer:
    """Who may check may send it back."""
    return may_check(actor, measure)


def may_strike_off(actor: Actor, measure: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "strike_off", measure)


def may_cancel(actor: Actor, measure: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "cancel", measure)


def _by_table(actor: Actor, verb: str, measure: Any, *, owner_too: bool = False) -> Answer:
    allowed = _holds(actor, MEASURE.roles(verb), measure) or (owner_too and _owns(actor, measure))
    return when(allowed, _("Your roles in the body that leads this action do not include it."))


def _holds(actor: Actor, roles: frozenset[Role], measure: Any) -> bool:
    if actor.holds(roles, measure.body):
        return True
    return measure.meeting is not None and actor.holds(roles, measure.meeting.body)


def _owns(actor: Actor, measure: Any) -> bool:
    return actor.person_id is not None and bool(measure.owner_id == actor.person_id)
