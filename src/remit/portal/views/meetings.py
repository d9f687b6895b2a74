"""The public page of a meeting."""

from django.http import HttpRequest, HttpResponse

from remit.meetings.queries.meeting import meetings
from remit.portal.frame import citizen, show
from remit.portal.pages.meeting import meeting_page
from remit.web.door import found

SHOWN = ("held", "closed", "cited")


def meeting(request: HttpRequest, language: str, pk: int) -> HttpResponse:
    """What is public of a public meeting that was held."""
    actor = citizen(request, language)
    record = found(meetings(actor).filter(state__in=SHOWN), pk)
    context = meeting_page(actor, record)
    return show(request, "portal/meeting.html", language, ("meeting", pk), context)
