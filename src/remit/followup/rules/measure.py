"""Who may do what with an action to take, and who sees it."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from remit.followup.lifecycle import MEASURE
from remit.kernel.actor import Actor
from remit.kernel.answer import Answer, when
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.roles import READERS, Role
from remit.meetings.rules import meeting as meetings
from remit.papers.rules.reading import in_bodies

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
    seen = _at_most(INSIDE if actor.insider else OPEN)
    if actor.insider:
        seen |= (_at_most(BODY) & _held(actor, READERS)) | _held(actor, KEEPERS)
    if actor.person_ids:
        seen |= Q(owner_id__in=actor.person_ids)
    return queryset.filter(seen)


def closed(queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Those that not everybody who works here reads."""
    return queryset.exclude(_at_most(INSIDE))


def _at_most(levels: tuple[str, ...]) -> Q:
    asked = Q(confidentiality__in=levels)
    for source in SOURCES:
        asked &= Q(**{f"{source}__isnull": True}) | Q(**{f"{source}__confidentiality__in": levels})
    return asked


def _held(actor: Actor, roles: frozenset[Role]) -> Q:
    return in_bodies(actor, roles, "body") | in_bodies(actor, roles, "meeting__body")


def reads(actor: Actor, measure: Any) -> bool:
    """The same as `visible`, of one action."""
    if actor.system or _owns(actor, measure):
        return True
    levels = {measure.confidentiality, *(source.confidentiality for source in _sources(measure))}
    if levels <= set(OPEN):
        return True
    if not actor.insider:
        return False
    return (
        levels <= set(INSIDE)
        or (levels <= set(BODY) and _holds(actor, READERS, measure))
        or _holds(actor, KEEPERS, measure)
    )


def _sources(measure: Any) -> list[Any]:
    served = [point.item for point in (measure.key_point, measure.decision) if point is not None]
    return [source for source in (measure.meeting, *served) if source is not None]


def may_plan(actor: Actor, place: Any) -> Answer:
    """Clerk, chair or head of the body; for a meeting's actions, of the body that met, if they may read of it."""
    body = getattr(place, "body", place)
    allowed = actor.holds(PLANNERS, body) and (body is place or meetings.reads(actor, place))
    return when(allowed, _("Only the clerk, the chair or a head of the body plans what is to be done."))


def may_lead(actor: Actor, body: Any, home: Any) -> Answer:
    """Who can be given the work of `home`: itself, the bodies below it, those beside it under the same superior and
    below them; and any in which the actor plans as well."""
    beside = body.path.startswith(_superior_path(home)) and not home.path.startswith(body.path)
    allowed = body.pk == home.pk or (beside and not body.external) or actor.holds(PLANNERS, body)
    return when(allowed, _("This body is not one to which yours gives work."))


def _superior_path(body: Any) -> str:
    """The path of the body right above; its own at the top of a tree."""
    return str(body.path[: max(body.depth - 1, 1) * body.steplen])


def may_edit(actor: Actor, measure: Any) -> Answer:
    """Who may plan may also change the words and dates, of what they may read."""
    allowed = _holds(actor, PLANNERS, measure) and reads(actor, measure)
    return when(allowed, _("Only the clerk, the chair or a head of the body changes this."))


def may_assign(actor: Actor, measure: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "assign", measure)


def may_reassign(actor: Actor, measure: Any) -> Answer:
    """The roles that the table names."""
    return _by_table(actor, "reassign", measure)


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
    if measure.reported_by in actor.account_ids:
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


def may_see_reasons(actor: Actor, measure: Any) -> Answer:
    """The owner, and who works on it or reads in the body that leads it, or that asked: why it was sent back, say."""
    allowed = _owns(actor, measure) or _holds(actor, READERS | {Role.CONTRIBUTOR}, measure)
    return when(
        allowed and reads(actor, measure), _("Your roles in the body that leads this action do not include it.")
    )


def _by_table(actor: Actor, verb: str, measure: Any, *, owner_too: bool = False) -> Answer:
    allowed = _holds(actor, MEASURE.roles(verb), measure) or (owner_too and _owns(actor, measure))
    return when(
        allowed and reads(actor, measure), _("Your roles in the body that leads this action do not include it.")
    )


def _holds(actor: Actor, roles: frozenset[Role], measure: Any) -> bool:
    if actor.holds(roles, measure.body):
        return True
    return measure.meeting is not None and actor.holds(roles, measure.meeting.body)


def _owns(actor: Actor, measure: Any) -> bool:
    return measure.owner_id in actor.person_ids
