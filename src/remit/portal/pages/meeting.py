"""What stands on the public page of a meeting."""

from typing import Any

from remit.conveyance.queries.conveyed import meetings_where, sources
from remit.kernel.actor import Actor
from remit.meetings.models import Meeting
from remit.meetings.queries.agenda import Item, agenda, groups
from remit.meetings.queries.meeting import attendees
from remit.meetings.queries.naming import name
from remit.portal import linked_data
from remit.portal.frame import here, step, steps_to
from remit.portal.pages.listing import title_of
from remit.portal.pages.readout import Source, source, tasks
from remit.publication.queries import readout as readouts


def meeting_page(actor: Actor, meeting: Meeting) -> dict[str, Any]:
    """Everything public of it; a fixed number of queries."""
    language = actor.language
    title = name(meeting, language)
    people = list(attendees(meeting, public=True))
    items, beside = agenda(actor, meeting)
    return {
        "meeting": meeting,
        "title": title,
        "body": meeting.body,
        "trace": [*steps_to(meeting.body, language), step(title, language)],
        "place": meeting.place_in(language),
        "summary": meeting.summary_in(language),
        "chairs": [row for row in people if row.presence == "chair"],
        "people": [row for row in people if row.presence in {"member", "attending"}],
        "groups": groups(meeting, language),
        "items": _with_sources(actor, meeting, items),
        "points": beside.key_points,
        "decisions": beside.decisions,
        "tasks": tasks(actor, meeting),
        "news": [_line(each, language) for each in readouts.published_of(meeting)],
        "cited_at": _cited_at(actor, meeting),
        "linked_data": linked_data.event(meeting, title, language),
    }


def _with_sources(actor: Actor, meeting: Meeting, items: list[Item]) -> list[dict[str, Any]]:
    conveyed: dict[int, list[Source]] = {}
    for item, record in sources(actor, meeting):
        conveyed.setdefault(item, []).append(source(record, actor.language))
    # The numbers are the agenda's own: a closed item leaves a gap, as it does on paper.
    return [{"row": row, "conveyed": conveyed.get(row.pk, [])} for row in items]


def _line(news: readouts.News, language: str) -> dict[str, Any]:
    return {"pk": news.pk, "title": title_of(news, language), "published_on": news.published_on}


def _cited_at(actor: Actor, meeting: Meeting) -> list[dict[str, Any]]:
    return [
        {"href": here("meeting", actor.language, each.pk), "name": name(each, actor.language), "on": each.held_on}
        for each in meetings_where(actor, meeting)
    ]
