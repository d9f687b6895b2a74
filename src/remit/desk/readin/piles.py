"""Doors to many pages that are read in at once."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from remit.desk.readin.pile_form import PileForm
from remit.intake import piling
from remit.intake.choices import PageState, PileState
from remit.intake.models import Pile, PilePage
from remit.intake.queries import pile as queries
from remit.intake.sentences import unreadable
from remit.kernel.actor import Actor
from remit.meetings.queries import meeting as meetings
from remit.meetings.queries import naming
from remit.web.address import desk_address
from remit.web.door import actor_of, found, see, staff
from remit.web.pager import page_of

MOST_TOLD = 500


@staff
def begin(request: HttpRequest) -> HttpResponse:
    """Many pages come in at once."""
    actor = actor_of(request)
    form = PileForm(request.POST or None, request.FILES or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        body = form.bodies[form.cleaned_data["body"]]
        with form.archive() as (chunks, name):
            begun = form.attempt(lambda: piling.begin(actor, body, chunks=chunks, name=name))
        if begun:
            return see(reverse("desk:readin:pile", args=[begun.pk]))
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "desk/readin/begin_pile.html", {"form": form, "may": bool(form.bodies)}, status=status)


@staff
def pile(request: HttpRequest, pk: int) -> HttpResponse:
    """How far it is read, the drafts that wait, and what became of the other pages."""
    actor = actor_of(request)
    shown = found(queries.piles(actor), pk)
    standing = queries.at_work(shown) if shown.state in piling.UNFINISHED else None
    context = {
        "pile": shown,
        "progress": queries.progress(shown),
        "reading": shown.state in piling.UNFINISHED,
        "given_up": standing is not None and standing.state == "FAILED",
        "waits": standing is not None and standing.state == "READY" and shown.state == PileState.WAITING,
        "failed": unreadable(shown.code, shown.values) if shown.state == PileState.FAILED else "",
        "first": queries.to_confirm(actor, shown).first(),
        "refused": [(page.name, unreadable(page.code, page.values)) for page in _left_over(shown, PageState.REFUSED)],
        "twice": list(_left_over(shown, PageState.TWICE)),
        "recorded": _recorded(actor, shown),
        **page_of(request, queries.to_confirm(actor, shown)),
    }
    for draft in context["rows"]:
        draft.day = _day(draft.held_on)
    answer = render(request, "desk/readin/pile.html", context)
    if request.headers.get("HX-Trigger") == "reading" and not context["reading"]:
        answer["HX-Refresh"] = "true"  # the bar was asked for, and there is none any more: the whole page is shown
    return answer


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat(told or "")
    except ValueError:
        return None


def _left_over(pile: Pile, state: str) -> Any:
    return queries.left_over(pile, state)[:MOST_TOLD]


def _recorded(actor: Actor, pile: Pile) -> list[tuple[PilePage, str, Any]]:
    """(page, address, name) of the meetings that pages have been recorded as; an empty address where one may not see
    it."""
    pages = list(_left_over(pile, PageState.RECORDED))
    rows = {row.pk: row for row in meetings.meetings(actor).filter(pk__in={page.meeting_id for page in pages})}
    told = []
    for page in pages:
        meeting = rows.get(page.meeting_id)
        name = naming.name(meeting, actor.language) if meeting else ""
        told.append((page, desk_address(meeting) if meeting else "", name))
    return told
