"""The first page: the latest news of meetings."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from remit.portal import linked_data
from remit.portal.frame import citizen, here, show
from remit.portal.pages.listing import bodies_with_news, lines
from remit.publication.queries import readout as queries
from remit.web.door import actor_of, number
from remit.web.pager import page_of

PER_PAGE = 20
LARGEST = 10**9


def choose(request: HttpRequest) -> HttpResponse:
    """To the first page in the reader's language."""
    response = HttpResponseRedirect(here("home", actor_of(request).language))
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response


def index(request: HttpRequest, language: str) -> HttpResponse:
    """The latest readouts, those of one body where `?body=` says so."""
    actor = citizen(request, language)
    body = number(request.GET.get("body"), 0, LARGEST)
    rows = queries.published(actor)
    chosen = rows.filter(body_id=body) if body else rows
    pages = page_of(request, chosen, PER_PAGE)
    context = pages | {
        "title": _("Latest"),
        "latest": lines(pages["rows"], language),
        "bodies": bodies_with_news(actor, rows),
        "body": body,
        "linked_data": linked_data.site(language),
    }
    query = f"body={body}" if body else ""
    return show(request, "portal/home.html", language, ("home",), context, query=query)
