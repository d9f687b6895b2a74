"""One piece of meeting news: its text in both languages, where it stands, what may follow."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.desk import origin
from remit.desk.readouts.showing import beside, languages, offered, states
from remit.kernel.actor import Actor
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name
from remit.oversight.trace.line import of_meeting
from remit.publication.models import Readout
from remit.publication.queries import readout as queries
from remit.publication.queries.languages import paragraphs_of, standings
from remit.web.address import desk_address
from remit.web.door import actor_of, found, staff
from remit.web.history import history_of


@staff
def readout(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; under review it is what the reviewer reads."""
    actor = actor_of(request)
    record = found(queries.readouts(actor), pk)
    paragraphs = paragraphs_of(record)
    stages = standings(record, paragraphs)
    follow = offered(actor, record, stages)
    meeting = meetings(actor).filter(pk=record.meeting_id).first()
    context = {
        "readout": record,
        "states": states(record),
        "pairs": beside(record, paragraphs, stages),
        "languages_told": languages(actor, record, stages),
        "next": follow[0] if follow else None,
        "others": follow[1:],
        "meeting": meeting,
        "meeting_name": name(meeting, actor.language) if meeting else "",
        "trace": _trace(actor, record, meeting),
        "whole_trace": origin.trace_of("readout", record.pk),
        "editions": list(queries.editions(record)),
        "history": history_of(record, reasons=True),
    }
    return render(request, "desk/readouts/readout.html", context)


def _trace(actor: Actor, record: Readout, meeting: Meeting | None) -> list[dict[str, Any]]:
    """Where it comes from, up to this page."""
    here = origin.step(record.title_in(actor.language), "")
    if meeting is None:
        return [{"label": _("Meeting news"), "href": reverse("desk:readouts:index")}, here]
    told = of_meeting(actor, meeting.pk)
    return [*origin.steps(told), origin.step(name(meeting, actor.language), desk_address(meeting)), here]
