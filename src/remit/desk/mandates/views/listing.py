"""The list of instructions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.conveyance.choices import MandateState
from remit.conveyance.queries.mandate import mandates, matching
from remit.conveyance.rules.mandate import DRAFTERS
from remit.desk.mandates.showing.lines import bodies_of, lines
from remit.web.door import actor_of, number, staff
from remit.web.pager import page_of


@staff
def index(request: HttpRequest) -> HttpResponse:
    """The instructions that the actor may see, by state, issuing body and words; the latest first."""
    actor = actor_of(request)
    words, state = request.GET.get("q", "")[:100], request.GET.get("state", "")
    body = number(request.GET.get("body"), 0, 10**9) if request.GET.get("body") else 0
    rows = matching(mandates(actor), words)
    rows = rows.filter(state=state) if state in MandateState.values else rows
    rows = rows.filter(body_id=body) if body else rows
    context = page_of(request, rows)
    context |= {
        "lines": lines(context["rows"], actor),
        "filtered": bool(words or state or body),
        "words": words,
        "state": state,
        "body": body,
        "states": MandateState.choices,
        "bodies": bodies_of(actor),
        "may_draft": actor.holds_anywhere(DRAFTERS),
    }
    return render(request, "desk/mandates/index.html", context)
