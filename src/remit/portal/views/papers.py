"""The public page of a paper."""

from django.http import HttpRequest, HttpResponse

from remit.bodies.queries.body import superiors
from remit.conveyance.queries.conveyed import meetings_where
from remit.kernel.texts import pick
from remit.meetings.queries.naming import name
from remit.papers.queries.paper import papers
from remit.portal.frame import body_steps, citizen, here, show, step
from remit.web.door import found


def paper(request: HttpRequest, language: str, pk: int) -> HttpResponse:
    """What it is, and at which public meetings it was conveyed."""
    actor = citizen(request, language)
    record = found(papers(actor), pk)
    above = [*superiors(record.body), record.body] if record.body else []
    title = record.title_in(language)
    context = {
        "paper": record,
        "title": title,
        "summary": pick(record.texts.all(), "summary", language),
        "trace": [*body_steps(above, language), step(title, language)],
        "cited_at": [
            {"href": here("meeting", language, each.pk), "name": name(each, language), "on": each.held_on}
            for each in meetings_where(actor, record)
        ],
    }
    return show(request, "portal/paper.html", language, ("paper", pk), context)
