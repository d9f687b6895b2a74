"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.waiting.asked import asked_of_me, asked_of_others
from remit.desk.waiting.latest import latest
from remit.web.door import actor_of, staff


@staff
def index(request: HttpRequest) -> HttpResponse:
    """What is asked of the actor and the actor's bodies, by the day it is due; and what the actor asked of others."""
    actor = actor_of(request)
    mine, more = asked_of_me(actor)
    context = {"today": actor.today, "mine": mine, "more": more, "others": asked_of_others(actor)}
    context["latest"] = latest(actor)
    return render(request, "desk/waiting/index.html", context)
