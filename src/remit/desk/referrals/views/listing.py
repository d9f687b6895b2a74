"""The list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.conveyance.rules.mandate import REGISTRARS
from remit.desk.referrals import listing
from remit.web.door import actor_of, staff
from remit.web.pager import page_of


@staff
def index(request: HttpRequest) -> HttpResponse:
    """What is asked of the actor's bodies, by the day it is due."""
    actor = actor_of(request)
    chosen = listing.Filter.of(request.GET)
    context = page_of(request, listing.rows(actor, chosen), listing.SIZE)
    context |= {
        "lines": listing.lines(actor, list(context["rows"])),
        "chosen": chosen,
        "whiches": listing.CHOICES,
        "may_register": actor.holds_anywhere(REGISTRARS),
        "bodies": listing.own_bodies(actor),
    }
    return render(request, "desk/referrals/index.html", context)
