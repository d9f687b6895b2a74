"""Who may do what with a meeting, and who sees it."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor, Place
from remit.kernel.answer import Answer, when
from remit.kernel.roles import READERS, Role
from remit.meetings.lifecycle import MEETING
from remit.papers.rules import reading
from remit.papers.rules.reading import may_read

__all__ = [
    "may_add",
    "may_cite",
    "may_close",
    "may_correct",
    "may_read",
    "may_record",
    "may_translate",
    "outline",
    "reads",
    "visible",
]

OVERSEERS = READERS | {Role.ISSUER, Role.BODY_ADMINISTRATOR}
OUTLINE = ("pk", "body_id", "state", "held_on", "ended_on")


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """By the meeting's level."""
    return queryset.filter(reading.readable(actor, queryset.model))


def outline(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any, dict[str, Any]]:
    """State and days of every meeting of the bodies that the actor works in or oversees, whatever its level;
    cited ones left out."""
    overseen = queryset.filter(reading.in_bodies(actor, OVERSEERS, "body")).exclude(state="cited")
    return overseen.values(*OUTLINE)


def reads(actor: Actor, meeting: Any) -> bool:
    """The same as `visible`, of one meeting."""
    named = {row.person_id for row in meeting.audience.all()}
    return may_read(actor, meeting.confidentiality, [meeting.body], named)


def may_record(actor: Actor, body: Place) -> Answer:
    """A clerk of the body."""
    return when(actor.holds(Role.CLERK, body), _("Only a clerk of the body records its meetings."))


def may_cite(actor: Actor, body: Place) -> Answer:
    """A clerk anywhere: what is cited is another body's."""
    return when(actor.holds_anywhere(Role.CLERK), _("Only a clerk enters the meetings of other bodies."))


def may_correct(actor: Actor, meeting: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, meeting, "correct", _("Only a clerk of the body corrects its record."))


def may_close(actor: Actor, meeting: Any) -> Answer:
    """Who the table of states says."""
    return _by_table(actor, meeting, "close", _("Only a clerk of the body closes a meeting."))


def may_translate(actor: Actor, meeting: Any) -> Answer:
    """A clerk or translator of the body; of a body that does not work here, a clerk anywhere."""
    if meeting.body.external:
        clerk = actor.holds_anywhere(Role.CLERK) and reads(actor, meeting)
        return when(clerk, _("Only a clerk writes the words of this meeting."))
    allowed = actor.holds({Role.CLERK, Role.TRANSLATOR}, meeting.body) and reads(actor, meeting)
    return when(allowed, _("Only a clerk or translator of the body writes the words of its meetings."))


def may_add(actor: Actor, meeting: Any) -> Answer:
    """A clerk of the body adds requirements and decisions."""
    return when(actor.holds(Role.CLERK, meeting.body), _("Only a clerk of the body adds to its record."))


def _by_table(actor: Actor, meeting: Any, verb: str, why: object) -> Answer:
    return when(actor.holds(MEETING.roles(verb), meeting.body), why)
