"""The tree of bodies, and the public page of one."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from remit.bodies.queries.body import bodies, superiors
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name
from remit.portal import linked_data
from remit.portal.frame import body_steps, citizen, here, show, step
from remit.portal.pages.listing import lines
from remit.portal.pages.tree import tree
from remit.portal.views.meetings import SHOWN
from remit.publication.queries import readout as readouts
from remit.web.door import found
from remit.web.pager import page_of

PER_PAGE = 20
LATEST = 10


def index(request: HttpRequest, language: str) -> HttpResponse:
    """The upper levels of the tree; lower ones stand on their superior body's page."""
    actor = citizen(request, language)
    context = {"title": _("Bodies"), "tree": tree(actor)}
    return show(request, "portal/bodies.html", language, ("bodies",), context)


def body(request: HttpRequest, language: str, pk: int) -> HttpResponse:
    """A body: where it stands, its news and its meetings."""
    actor = citizen(request, language)
    record = found(bodies(actor), pk)
    title = record.name_in(language)
    above = list(superiors(record))
    pages = page_of(request, meetings(actor).filter(body=record, state__in=SHOWN), PER_PAGE)
    context = pages | {
        "body": record,
        "title": title,
        "trace": [*body_steps(above, language), step(title, language)],
        "below": tree(actor, record),
        "former": [row for row in record.names.all() if row.until_on is not None],
        "latest": lines(readouts.of_body(readouts.published(actor), record)[:LATEST], language),
        "meetings": [
            {"href": here("meeting", language, row.pk), "name": name(row, language), "on": row.held_on}
            for row in pages["rows"]
        ],
        "feed": here("body_feed", language, pk),
        "linked_data": linked_data.organization(record, above, language),
    }
    return show(request, "portal/body.html", language, ("body", pk), context)
