"""One referral."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.conveyance.models import Referral
from remit.conveyance.queries.referral import referrals
from remit.desk.referrals.showing import page
from remit.kernel.actor import Actor
from remit.web.door import actor_of, found, staff


def whole(actor: Actor, pk: int) -> Referral:
    """The referral with what every page of it needs, out of those that the actor may see."""
    return found(referrals(actor).select_related("mandate__version__paper", "mandate__approved_by"), pk)


@staff
def referral(request: HttpRequest, pk: int) -> HttpResponse:
    """What is asked, until when, what the body says of it, and what may follow."""
    actor = actor_of(request)
    return render(request, "desk/referrals/referral.html", page.of(actor, whole(actor, pk)))
