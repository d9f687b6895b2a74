"""Doors to progress reports: the list, one as it was frozen, and the form that freezes one."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from remit.bodies.queries.body import every_body
from remit.conveyance.queries.mandate import mandates
from remit.desk.oversight import frozen
from remit.desk.oversight.views import ISSUED
from remit.oversight.actions import scoreboard as actions
from remit.oversight.queries.frozen import scoreboards
from remit.oversight.rules import scoreboard as rules
from remit.web.door import actor_of, found, see, staff
from remit.web.forms import ActionForm, DayField
from remit.web.pager import page_of


class FreezeForm(ActionForm):
    """As of which day, and whether each body right below stands by itself."""

    on = DayField(label=_("As it stood at the end of"), help_text=_("What is entered later stands in the next report."))
    league = forms.BooleanField(
        label=_("List each body right below by itself"),
        required=False,
        help_text=_("Leave this out unless the list is needed: a report is of the whole, not a contest."),
    )


@staff
def index(request: HttpRequest) -> HttpResponse:
    """The progress reports that the actor may read, the latest first."""
    actor = actor_of(request)
    context = page_of(request, scoreboards(actor))
    context["lines"] = [frozen.line(row, actor.language) for row in context["rows"]]
    return render(request, "desk/oversight/reports.html", context)


@staff
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """One report, word for word as it was frozen; it prints as it stands."""
    actor = actor_of(request)
    row = found(scoreboards(actor), pk)
    return render(request, "desk/oversight/report.html", frozen.page(row, actor.language))


@staff
def freeze(request: HttpRequest, pk: int, node: int) -> HttpResponse:
    """Freeze one."""
    actor = actor_of(request)
    row: Any = found(mandates(actor).filter(state__in=ISSUED), pk)
    body = found(every_body(actor), node)
    if not (answer := rules.may_freeze_at(actor, row, body)):
        raise PermissionDenied(str(answer.why))
    form = FreezeForm(request.POST or None, initial={"on": request.GET.get("on") or actor.today})
    if form.is_valid():
        values = form.cleaned_data
        made = form.attempt(lambda: actions.freeze(actor, row, node=body, on=values["on"], league=values["league"]))
        if made is not None:
            return see(reverse("desk:oversight:report", args=[made.pk]))
    context = {"form": form, "mandate": row, "node": body}
    return render(request, "desk/oversight/freeze.html", context, status=422 if form.errors else 200)
