"""The pages of papers."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from remit.conveyance.queries.conveyed import where
from remit.desk.papers.forms import ChangedPaper, Filter, NewPaper
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.queries.naming import name
from remit.papers.models import Paper
from remit.papers.queries.paper import matching, papers
from remit.papers.rules import paper as rules
from remit.web.address import desk_address, desk_address_of
from remit.web.door import actor_of, found, number, see, staff
from remit.web.history import history_of
from remit.web.pager import SIZE, page_of
from remit.web.templatetags.remit import day, text


@staff
def index(request: HttpRequest) -> HttpResponse:
    """The papers that the actor may see, by words, issuing body and kind; the latest first."""
    actor = actor_of(request)
    chosen = Filter(request.GET, actor=actor)
    asked = chosen.values()
    rows: QuerySet[Paper] = matching(papers(actor), asked.get("q", ""))
    rows = rows.filter(body=asked["body"]) if asked.get("body") else rows
    rows = rows.filter(kind=asked["kind"]) if asked.get("kind") else rows
    context = page_of(request, rows, number(request.GET.get("show"), SIZE, 500))
    context |= {
        "filter": chosen,
        "filtered": chosen.is_used(),
        "lines": [line(row, actor.language) for row in context["rows"]],
        "may_register": bool(rules.may_register(actor, None)),
    }
    return render(request, "desk/papers/index.html", context)


def line(row: Paper, language: str) -> tuple[Any, ...]:
    """One row as ready values."""
    issuer = text(row.body.short_name_in(language), mark=False) if row.body else ""
    title = text(row.title_in(language))
    return (
        desk_address_of("papers.paper", row.pk),
        title,
        row.number,
        row.get_kind_display(),
        issuer,
        day(row.issued_on),
    )


@staff
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper, and where it was conveyed."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    return render(request, "desk/papers/paper.html", _shown(actor, row))


def _shown(actor: Actor, row: Paper) -> dict[str, Any]:
    texts = {each.language: each for each in row.texts.all()}
    other = next((texts[lang] for lang in texts if lang != row.title_in(actor.language).language), None)
    return {
        "paper": row,
        "title": row.title_in(actor.language),
        "other": other,
        "summary": next((t.summary for lang, t in texts.items() if lang == actor.language), "")
        or next((t.summary for t in texts.values() if t.summary), ""),
        "issuer": text(row.body.name_in(actor.language)) if row.body else "",
        "speaker": text(row.speaker.name_in(actor.language)) if row.speaker else "",
        "register": text(row.received_by.name_in(actor.language)) if row.received_by else "",
        "conveyed": [
            (
                f"{desk_address(each.item.meeting)}#item-{each.item_id}",
                text(name(each.item.meeting, actor.language)),
                text(each.item.title_in(actor.language)),
                day(each.item.meeting.held_on),
            )
            for each in where(actor, row)
        ],
        "may_edit": bool(rules.may_edit(actor, row)),
        "may_convey": actor.holds_anywhere(Role.CLERK),
        "history": history_of(row, reasons=bool(rules.may_edit(actor, row))),
        "meetings": reverse("desk:meetings:index"),
    }


@staff
def new(request: HttpRequest) -> HttpResponse:
    """A blank form."""
    actor = actor_of(request)
    if not (answer := rules.may_register(actor, None)):
        raise PermissionDenied(str(answer.why))
    form = NewPaper(request.POST or None, actor=actor)
    if form.is_valid() and (made := form.attempt(lambda: form.act(actor))) is not None:
        return see(made)
    return render(request, "desk/papers/form.html", {"form": form})


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper as it stands, to be changed."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    if not (answer := rules.may_edit(actor, row)):
        raise PermissionDenied(str(answer.why))
    form = ChangedPaper(request.POST or None, actor=actor, record=row)
    if form.is_valid() and (done := form.attempt(lambda: form.act(actor))) is not None:
        return see(done)
    return render(request, "desk/papers/form.html", {"form": form, "paper": row})
