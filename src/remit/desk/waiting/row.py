"""One line of the list."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from remit.followup.models import Measure
from remit.followup.queries.lateness import Light, light
from remit.kernel.actor import Actor
from remit.kernel.dates import day
from remit.kernel.texts import Text
from remit.meetings.models import Meeting
from remit.publication.models import Readout
from remit.web.address import desk_address


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


def of_measure(measure: Measure, why: object, actor: Actor, meeting: Meeting | None) -> Row:
    """An action to take; its source is the meeting that it came from, where the actor may see that, else its body."""
    language = actor.language
    source: Text | str = measure.body.short_name_in(language)
    if meeting is not None:
        source = _("meeting of %(day)s") % {"day": day(meeting.held_on, language)}
    return Row(
        what=measure.text_in(language),
        href=desk_address(measure),
        why=why,
        source=source,
        source_href=desk_address(meeting or measure.body),
        due_on=measure.due_on,
        light=light(measure, actor.today),
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
