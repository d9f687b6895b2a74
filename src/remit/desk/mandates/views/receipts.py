"""Whose signature is of an older version."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from remit.conveyance.queries.mandate import mandates
from remit.conveyance.queries.receipts import newer_version, out_of_date
from remit.conveyance.rules import mandate as rules
from remit.web.door import actor_of, found, staff
from remit.web.pager import page_of


@staff
def receipts(request: HttpRequest, pk: int) -> HttpResponse:
    """Exactly the bodies that have yet to sign for the present version."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    newer = newer_version(record)
    if newer is None or not rules.oversees(actor, record):
        raise Http404
    context = page_of(request, out_of_date(record, newer))
    context["names"] = [row.body.name_in(actor.language) for row in context["rows"]]
    return render(request, "desk/mandates/receipts.html", context | {"mandate": record, "version": newer})
