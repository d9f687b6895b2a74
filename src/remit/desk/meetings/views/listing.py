"""The list of meetings."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.meetings.forms.filtering import Filter
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.choices import MeetingState
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import matching, meetings, years
from remit.meetings.queries.naming import name_within
from remit.web.address import desk_address_of
from remit.web.door import actor_of, number, staff
from remit.web.pager import SIZE, page_of
from remit.web.templatetags.remit import day, text

MOST_ROWS = 500


@staff
def index(request: HttpRequest) -> HttpResponse:
    """The meetings that the actor may see, by text, body, kind and year; the latest first."""
    actor = actor_of(request)
    chosen = Filter(request.GET, actor=actor, years=years(actor))
    rows = narrowed(actor, meetings(actor), chosen)
    size = number(request.GET.get("show"), SIZE, MOST_ROWS)
    context = page_of(request, rows, size)
    context |= {
        "filter": chosen,
        "filtered": chosen.is_used(),
        "lines": [line(meeting, actor.language) for meeting in context["rows"]],
        "may_record": actor.holds_anywhere(Role.CLERK),
    }
    return render(request, "desk/meetings/index.html", context)


def narrowed(actor: Actor, rows: QuerySet[Meeting], chosen: Filter) -> QuerySet[Meeting]:
    """The rows that the filter asks for; what it does not understand narrows nothing."""
    asked = chosen.values()
    rows = matching(actor, rows, asked.get("q", ""))
    if asked.get("body"):
        rows = rows.filter(body=asked["body"])
    if asked.get("kind"):
        rows = rows.filter(kind=asked["kind"])
    if asked.get("year"):
        rows = rows.filter(held_on__year=asked["year"])
    cited = asked.get("standing") == "cited"
    return rows.filter(state=MeetingState.CITED) if cited else rows.exclude(state=MeetingState.CITED)


def line(meeting: Meeting, language: str) -> tuple[Any, ...]:
    """One row as ready values: the template only sets them."""
    return (
        desk_address_of("meetings.meeting", meeting.pk),
        text(name_within(meeting, language)),
        day(meeting.held_on),
        text(meeting.body.short_name_in(language), mark=False),
        meeting.get_state_display(),
    )
