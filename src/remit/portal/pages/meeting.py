"""What stands on the public page of a meeting."""

from typing import Any

from remit.bodies.queries.body import superiors
from remit.conveyance.queries.conveyed import at_meeting, meetings_where
from remit.kernel.actor import Actor
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import attendees, decisions, items, key_points
from remit.meetings.queries.naming import name
from remit.portal import linked_data
from remit.portal.frame import body_steps, here, step
from remit.portal.pages.listing import lines
from remit.portal.pages.readout import Source, source, tasks
from remit.publication.queries import readout as readouts


def meeting_page(actor: Actor, meeting: Meeting) -> dict[str, Any]:
    """Everything public of it; a fixed number of queries."""
    language = actor.language
    title = name(meeting, language)
    people = list(attendees(meeting, public=True))
    news = readouts.of_meeting(readouts.published(actor), meeting)
    return {
        "meeting": meeting,
        "title": title,
        "body": meeting.body,
        "trace": [*body_steps([*superiors(meeting.body), meeting.body], language), step(title, language)],
        "place": meeting.place_in(language),
        "summary": meeting.summary_in(language),
        "chairs": [row for row in people if row.presence == "chair"],
        "people": [row for row in people if row.presence in {"member", "attending"}],
        "groups": list(meeting.groups.prefetch_related("texts")),
        "items": _agenda(actor, meeting),
        "points": list(key_points(actor).filter(meeting=meeting, item=None)),
        "decisions": list(decisions(actor).filter(meeting=meeting, item=None)),
        "tasks": tasks(actor, meeting),
        "news": lines(news, language),
        "cited_at": _cited_at(actor, meeting),
        "linked_data": linked_data.event(meeting, title, language),
    }


def _agenda(actor: Actor, meeting: Meeting) -> list[dict[str, Any]]:
    conveyed: dict[int, list[Source]] = {}
    for row in at_meeting(actor, meeting):
        conveyed.setdefault(row.item_id, []).append(source(row, actor.language))
    rows = items(actor, meeting)
    # The numbers are the agenda's own: a closed item leaves a gap, as it does on paper.
    return [{"row": row, "conveyed": conveyed.get(row.pk, [])} for row in rows]


def _cited_at(actor: Actor, meeting: Meeting) -> list[dict[str, Any]]:
    return [
        {"href": here("meeting", actor.language, each.pk), "name": name(each, actor.language), "on": each.held_on}
        for each in meetings_where(actor, meeting)
    ]
