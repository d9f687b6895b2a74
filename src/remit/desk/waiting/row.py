"""One line of the list."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from remit.followup.queries.lateness import Light, light
from remit.followup.queries.listing import Line
from remit.kernel.actor import Actor
from remit.kernel.dates import day
from remit.kernel.texts import Text
from remit.publication.models import Readout
from remit.web.address import desk_address, desk_address_of


@dataclass(frozen=True, slots=True)
class Row:
    """What is asked, why, from where, and until when."""

    what: Text | str
    href: str
    why: object
    source: Text | str = ""
    source_href: str = ""
    due_on: date | None = None
    light: Light | None = None

    @property
    def order(self) -> tuple[date, str]:
        """By the day it is due; what has no day comes last."""
        return self.due_on or date.max, self.href


def of_measure(line: Line, why: object, actor: Actor, meetings: dict[int, date | None]) -> Row:
    """An action to take; its source is the meeting that it came from, where that is among `meetings` (ids and days
    of those that the actor may see), else its body."""
    if line.meeting_id in meetings:
        source: Text | str = _("meeting of %(day)s") % {"day": day(meetings[line.meeting_id], actor.language)}
        source_href = desk_address_of("meetings.meeting", line.meeting_id)
    else:
        source, source_href = line.short_name, desk_address_of("bodies.body", line.body_id)
    return Row(
        what=line.text,
        href=desk_address_of("followup.measure", line.pk),
        why=why,
        source=source,
        source_href=source_href,
        due_on=line.due_on,
        light=light(line, actor.today),
    )


def of_readout(readout: Readout, why: object, language: str) -> Row:
    """Meeting news on its way to the public."""
    return Row(
        what=readout.title_in(language),
        href=desk_address(readout),
        why=why,
        source=readout.body.short_name_in(language),
        source_href=desk_address(readout.body),
    )
