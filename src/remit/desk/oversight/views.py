"""Doors to what has come of what was asked."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from remit.bodies.models import Body
from remit.bodies.queries.body import every_body
from remit.bodies.queries.names import body_names
from remit.conveyance.models import Mandate
from remit.conveyance.queries.mandate import mandates
from remit.desk.oversight import showing, words
from remit.desk.oversight import table as tables
from remit.desk.oversight.asked import Asked
from remit.exchange.tables.comma import as_csv
from remit.exchange.tables.workbook import as_workbook
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed
from remit.oversight.queries.coverage import children_of
from remit.oversight.queries.late import late as late_ones
from remit.oversight.queries.look import look
from remit.oversight.queries.starts import starts
from remit.web.door import actor_of, found, see, staff
from remit.web.pager import page_of

ISSUED = ("issued", "recalled", "closed")
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@staff
def index(request: HttpRequest) -> HttpResponse:
    """The mandates that were issued, the latest first."""
    actor = actor_of(request)
    context = page_of(request, mandates(actor).filter(state__in=ISSUED))
    return render(request, "desk/oversight/index.html", context)


@staff
def late(request: HttpRequest) -> HttpResponse:
    """What is late today, of all mandates, by working days late."""
    actor = actor_of(request)
    context = page_of(request, late_ones(actor))
    rows = list(context["rows"])
    named = body_names({row.body_id for row in rows}, actor.language)
    known = {each.pk: each for each in mandates(actor).filter(pk__in={row.mandate_id for row in rows})}
    context["lines"] = [
        {
            "late": row,
            "body": named[row.body_id][0],
            "mandate": known.get(row.mandate_id),
            "kind": words.KINDS[row.kind],
            "state": words.STATES[row.state],
        }
        for row in rows
    ]
    return render(request, "desk/oversight/late.html", context)


@staff
def mandate(request: HttpRequest, pk: int) -> HttpResponse:
    """Where to begin: at once at the one body from which the actor looks, else a choice."""
    actor = actor_of(request)
    row = _mandate(actor, pk)
    bodies = starts(actor, row)
    asked = Asked.of(request.GET, actor.today)
    if len(bodies) == 1:
        return see(showing.address(row, bodies[0], asked))
    listed = [{"name": body.name_in(actor.language), "href": showing.address(row, body, asked)} for body in bodies]
    return render(request, "desk/oversight/begin.html", {"mandate": row, "bodies": listed})


@staff
def node(request: HttpRequest, pk: int, node: int) -> HttpResponse:
    """The mandate from one body, on any day."""
    actor = actor_of(request)
    row, body = _mandate(actor, pk), found(every_body(actor), node)
    try:
        context = showing.page(request, actor, row, body, Asked.of(request.GET, actor.today))
    except NotAllowed as error:
        raise Http404 from error
    return render(request, "desk/oversight/node.html", context)


@staff
def table(request: HttpRequest, pk: int, node: int, form: str) -> HttpResponse:
    """The same as a table to take along: everything right below the body."""
    actor = actor_of(request)
    row, body = _mandate(actor, pk), found(every_body(actor), node)
    try:
        shown, children = _everything(actor, row, body, Asked.of(request.GET, actor.today))
    except NotAllowed as error:
        raise Http404 from error
    lines = tables.lines(shown, children)
    if form == "csv":
        answer = HttpResponse(as_csv(tables.head(), lines), content_type="text/csv; charset=utf-8")
    elif form == "xlsx":
        answer = HttpResponse(as_workbook(tables.title(shown), tables.head(), lines), content_type=WORKBOOK)
    else:
        raise Http404
    name = f"oversight-{row.pk}-{body.pk}-{shown.look.day.isoformat()}.{form}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _everything(actor: Actor, row: Mandate, body: Body, asked: Asked) -> tuple[showing.Seen, list[Body]]:
    here = look(actor, row, body, asked.on)
    children = list(children_of(actor, here))
    return showing.counted(actor, here, asked, children), children


def _mandate(actor: Actor, pk: int) -> Any:
    return found(mandates(actor).filter(state__in=ISSUED), pk)
