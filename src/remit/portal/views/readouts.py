"""The page of a readout, of its older editions, and its tombstone."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from remit.bodies.queries.body import superiors
from remit.portal import linked_data
from remit.portal.frame import body_steps, citizen, here, show
from remit.portal.pages.readout import readout_page
from remit.publication.models import Edition, Readout
from remit.publication.queries import readout as queries
from remit.web.door import actor_of


def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """To the page in the reader's language."""
    response = HttpResponseRedirect(here("readout", actor_of(request).language, pk))
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response


def readout(request: HttpRequest, language: str, pk: int) -> HttpResponse:
    """The present edition; a tombstone where it was withdrawn."""
    record = queries.published(citizen(request, language)).filter(pk=pk).first()
    if record is None:
        return _tombstone(request, language, pk)
    one = queries.present_edition(record)
    if one is None:
        raise Http404
    return _page(request, language, record, one, ("readout", pk))


def edition(request: HttpRequest, language: str, pk: int, number: int) -> HttpResponse:
    """An edition as it was; the present one at its own address."""
    record = queries.published(citizen(request, language)).filter(pk=pk).first()
    if record is None:
        return _tombstone(request, language, pk)
    if number == record.edition_number:
        return HttpResponseRedirect(here("readout", language, pk))
    one = queries.editions(record).filter(number=number).first()
    if one is None:
        raise Http404
    return _page(request, language, record, one, ("edition", pk, number))


def _page(
    request: HttpRequest, language: str, record: Readout, one: Edition, place: tuple[object, ...]
) -> HttpResponse:
    both = request.GET.get("both") == "1" and len(one.content) > 1
    context = readout_page(citizen(request, language), record, one, both=both)
    context["linked_data"] = linked_data.article(record, one, context["title"], language)
    return show(request, "portal/readout.html", language, place, context, query="both=1" if both else "")


def _tombstone(request: HttpRequest, language: str, pk: int) -> HttpResponse:
    gone = queries.tombstone(citizen(request, language), pk)
    if gone is None:
        raise Http404
    trace = body_steps([*superiors(gone.body), gone.body], language)
    context = {"withdrawn_on": gone.withdrawn_on, "words": gone.words_in(language), "body": gone.body, "trace": trace}
    return show(request, "portal/withdrawn.html", language, ("readout", pk), context, status=410)
