"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.waiting.asked import asked
from remit.desk.waiting.beginning import beginning
from remit.desk.waiting.latest import latest
from remit.desk.waiting.row import written
from remit.web.door import actor_of, staff


@staff
def index(request: HttpRequest) -> HttpResponse:
    """What is asked of the actor and the actor's bodies, by the day it is due; and what the actor asked of others."""
    actor = actor_of(request)
    waits = asked(actor)
    context = {
        "today": actor.today,
        "mine": written(waits.mine),
        "count": len(waits.mine) + waits.more,
        "more": waits.more,
        "others": written(waits.others),
        "others_count": len(waits.others),
        "begin": beginning(actor),
        "latest": latest(actor),
    }
    return render(request, "desk/waiting/index.html", context)
