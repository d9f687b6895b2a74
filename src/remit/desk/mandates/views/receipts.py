"""Who has signed for it, and in which version."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from remit.conveyance.queries.mandate import mandates
from remit.conveyance.queries.receipts import newer_version, not_signed, out_of_date, signatures
from remit.conveyance.rules import mandate as rules
from remit.web.door import actor_of, found, staff
from remit.web.pager import page_of


@staff
def signing(request: HttpRequest, pk: int) -> HttpResponse:
    """How many have it, how many have signed for it, and exactly the bodies that have not."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    if record.state in ("draft", "issuing") or not rules.oversees(actor, record):
        raise Http404
    context = page_of(request, not_signed(actor, record))
    context["lines"] = [(row.body.name_in(actor.language), row.get_state_display()) for row in context["rows"]]
    newer = newer_version(record)
    context |= {"mandate": record, "signed": signatures(actor, record)}
    context["outdated"] = out_of_date(record, newer).count() if newer else 0
    return render(request, "desk/mandates/signing.html", context)


@staff
def receipts(request: HttpRequest, pk: int) -> HttpResponse:
    """Exactly the bodies that have signed, but have yet to sign for the present version."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    newer = newer_version(record)
    if newer is None and rules.oversees(actor, record):
        return redirect("desk:mandates:signing", pk)
    if newer is None or not rules.oversees(actor, record):
        raise Http404
    context = page_of(request, out_of_date(record, newer))
    context["names"] = [row.body.name_in(actor.language) for row in context["rows"]]
    return render(request, "desk/mandates/receipts.html", context | {"mandate": record, "version": newer})
