"""The lists of what nothing connects."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.desk.trace.showing.said import trace_of
from remit.followup.queries.lateness import light
from remit.oversight.trace import gaps
from remit.oversight.trace.node import Kind
from remit.oversight.trace.words import points_told
from remit.web.address import desk_address
from remit.web.door import actor_of, staff
from remit.web.pager import page_of
from remit.web.templatetags.remit import day, text


@staff
def index(request: HttpRequest) -> HttpResponse:
    """How many there are of each, and where a trace begins."""
    actor = actor_of(request)
    counts = {
        "paragraphs": gaps.paragraphs(actor).count(),
        "own": gaps.own(actor).count(),
        "actions": gaps.actions(actor).count(),
    }
    return render(request, "desk/trace/index.html", counts)


@staff
def paragraphs(request: HttpRequest) -> HttpResponse:
    """Paragraphs handed down to the actor's bodies that nobody took up."""
    actor = actor_of(request)
    context = page_of(request, gaps.paragraphs(actor))
    told = [(body, point, since) for body, _mandate, point, since in context["rows"]]
    return _points(request, "desk/trace/paragraphs.html", context, told, _("Paragraphs that nobody took up"))


@staff
def own(request: HttpRequest) -> HttpResponse:
    """Paragraphs of the papers of the actor's bodies for which nobody was asked."""
    context = page_of(request, gaps.own(actor_of(request)))
    return _points(request, "desk/trace/own.html", context, context["rows"], _("Paragraphs handed down to nobody"))


@staff
def actions(request: HttpRequest) -> HttpResponse:
    """Actions that serve no paragraph, requirement or decision."""
    actor = actor_of(request)
    context = page_of(request, gaps.actions(actor))
    context["lines"] = [
        (
            desk_address(row),
            text(row.text_in(actor.language)),
            text(row.owner.name_in(actor.language) if row.owner else row.body.short_name_in(actor.language)),
            day(row.due_on),
            light(row, actor.today),
        )
        for row in context["rows"]
    ]
    return render(request, "desk/trace/actions.html", context | _trail(_("Actions that serve nothing")))


def _points(request: HttpRequest, template: str, context: dict[str, Any], rows: Any, here: str) -> HttpResponse:
    """A list of paragraphs: (body, paragraph, since when) of each."""
    context["lines"] = [
        (trace_of(Kind.POINT, row.point), text(row.words), f"{row.body} · {row.paper}", day(row.since_on))
        for row in points_told(actor_of(request), list(rows))
    ]
    return render(request, template, context | _trail(here))


def _trail(here: str) -> dict[str, Any]:
    return {"trace": [{"label": _("Traces"), "href": reverse("desk:trace:index")}, {"label": here, "href": ""}]}
