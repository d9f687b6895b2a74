"""The latest meeting of the actor's bodies, and the one thing that it lacks."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.kernel.texts import Text
from remit.meetings.models import Meeting
from remit.meetings.queries import meeting as meetings
from remit.meetings.queries.naming import name_within
from remit.publication.queries import readout as readouts
from remit.web.address import desk_address, desk_address_of

KEEPERS = frozenset({Role.CLERK, Role.CHAIR})
OPEN = frozenset({"public", "internal"})


@dataclass(frozen=True, slots=True)
class Latest:
    """A meeting, what is missing (empty: nothing), and where to see to it."""

    meeting: Meeting
    title: Text
    missing: str = ""
    step: str = ""
    href: str = ""


def latest(actor: Actor) -> Latest | None:
    """None for who keeps no body's meetings, and before the first one."""
    held = meetings.meetings(actor).filter(body_id__in=actor.body_ids(KEEPERS), state__in=["held", "closed"])
    # The name of its body is not told: what goes with meetings elsewhere need not be asked for.
    meeting = held.select_related(None).prefetch_related(None).select_related("term").prefetch_related("texts").first()
    return _missing(actor, meeting) if meeting else None


def _missing(actor: Actor, meeting: Meeting) -> Latest:
    title = name_within(meeting, actor.language)
    if meeting.confidentiality in OPEN:
        news = readouts.news_of(actor, meeting)
        if news is None:
            href = reverse("desk:readouts:begin", args=[meeting.pk])
            return Latest(meeting, title, _("Missing: its news is not drafted."), _("Draft it"), href)
        pk, edition = news
        if not edition:
            href = desk_address_of("publication.readout", pk)
            return Latest(meeting, title, _("Missing: its news is not published."), _("See to it"), href)
    if meeting.state == "held":
        return Latest(meeting, title, _("Missing: its record is not signed."), _("See to it"), desk_address(meeting))
    return Latest(meeting, title)
