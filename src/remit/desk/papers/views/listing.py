"""The list of papers."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.papers.forms.paper import Filter
from remit.papers.models import Paper
from remit.papers.queries.paper import matching, papers
from remit.papers.rules import paper as rules
from remit.web.address import desk_address_of
from remit.web.door import actor_of, number, staff
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
