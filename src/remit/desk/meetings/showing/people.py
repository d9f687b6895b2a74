"""Who was there, in the order in which minutes name them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from remit.kernel.actor import Actor
from remit.meetings.choices import Presence
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import attendees
from remit.web.templatetags.remit import text

ORDER = (
    Presence.CHAIR,
    Presence.MEMBER,
    Presence.ATTENDING,
    Presence.RECORDER,
    Presence.EXCUSED,
    Presence.ABSENT,
)


@dataclass
class Present:
    """Those who took part in one way; `names` are (name, role), `groups` (who, how many)."""

    label: object
    names: list[tuple[object, object]] = field(default_factory=list)
    groups: list[tuple[object, str]] = field(default_factory=list)


def people(actor: Actor, meeting: Meeting) -> list[Present]:
    """Persons and groups by how they took part; seven queries."""
    found = {presence: Present(presence.label) for presence in ORDER}
    for row in attendees(meeting, public=False):
        name, role = row.person.name_in(actor.language), row.role_in(actor.language)
        found[Presence(row.presence)].names.append((text(name, mark=False), text(role, mark=False)))
    for group in meeting.groups.prefetch_related("texts"):
        number = _("%(count)s persons") % {"count": group.count} if group.count else ""
        found[Presence(group.presence)].groups.append((text(group.label_in(actor.language), mark=False), number))
    return [each for each in found.values() if each.names or each.groups]


def count(present: Iterable[Present]) -> int:
    """How many lines there are."""
    return sum(len(each.names) + len(each.groups) for each in present)
