"""One piece of meeting news: its text in both languages, where it stands, what may follow."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.readouts.showing import beside, languages, offered, states
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name
from remit.publication.queries import readout as queries
from remit.publication.queries.languages import paragraphs_of, standings
from remit.web.door import actor_of, found, staff
from remit.web.history import history_of


@staff
def readout(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; under review it is what the reviewer reads."""
    actor = actor_of(request)
    record = found(queries.readouts(actor), pk)
    paragraphs = paragraphs_of(record)
    stages = standings(record, paragraphs)
    steps = offered(actor, record, stages)
    meeting = meetings(actor).filter(pk=record.meeting_id).first()
    context = {
        "readout": record,
        "states": states(record),
        "pairs": beside(record, paragraphs, stages),
        "languages_told": languages(actor, record, stages),
        "next": steps[0] if steps else None,
        "others": steps[1:],
        "meeting": meeting,
        "meeting_name": name(meeting, actor.language) if meeting else "",
        "editions": list(queries.editions(record)),
        "history": history_of(record, reasons=True),
    }
    return render(request, "desk/readouts/readout.html", context)
