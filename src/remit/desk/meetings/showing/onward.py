"""What became of the meeting: actions, news, where it was conveyed, the page that it was read in from."""

from dataclasses import dataclass
from typing import Any

from remit.conveyance.queries.conveyed import where
from remit.followup.queries.lateness import light
from remit.followup.queries.measure import of_meeting
from remit.kernel.actor import Actor
from remit.meetings.models import Meeting
from remit.meetings.queries.naming import name
from remit.publication.queries import readout as news
from remit.web.address import desk_address
from remit.web.templatetags.remit import day, text


@dataclass
class Row:
    """One line: where it leads, what it says, what is said beneath, and when."""

    href: str
    what: object
    why: object = ""
    when: object = ""
    light: Any = None


def actions(actor: Actor, meeting: Meeting) -> list[Row]:
    """The actions that came from the meeting, as far as the actor may see them."""
    rows = []
    for measure in of_meeting(actor, meeting):
        owner = measure.owner.name_in(actor.language) if measure.owner else None
        by = text(owner or measure.body.short_name_in(actor.language), mark=False)
        words = text(measure.text_in(actor.language))
        rows.append(Row(desk_address(measure), words, by, day(measure.due_on), light(measure, actor.today)))
    return rows


def readouts(actor: Actor, meeting: Meeting) -> list[Row]:
    """The meeting news, drafts too where the actor reads them."""
    rows = news.of_meeting(news.readouts(actor), meeting)
    return [
        Row(
            desk_address(row), text(row.title_in(actor.language)) or "–", row.get_state_display(), day(row.published_on)
        )
        for row in rows
    ]


def conveyed_at(actor: Actor, meeting: Meeting) -> list[Row]:
    """The meetings at which this one was conveyed."""
    return [
        Row(
            desk_address(row.item.meeting),
            text(name(row.item.meeting, actor.language)),
            text(row.item.title_in(actor.language)),
            day(row.item.meeting.held_on),
        )
        for row in where(actor, meeting)
    ]
