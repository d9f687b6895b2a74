"""The page of an instruction."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.bodies.queries.calendar_at import calendars_at
from remit.conveyance.models import Mandate
from remit.conveyance.queries.mandate import mandates
from remit.conveyance.queries.points_done import MOST, Ahead, points_ahead
from remit.conveyance.queries.receipts import newer_version, out_of_date
from remit.conveyance.rules import mandate as rules
from remit.desk.mandates.showing import came_back
from remit.desk.mandates.showing.figures import Figures
from remit.desk.mandates.showing.picture import Focus, columns_of_point, lines, of_point, paragraphs, picture
from remit.desk.mandates.showing.place import place
from remit.desk.mandates.showing.steps import offered, proposal, states
from remit.desk.mandates.showing.words import sentence
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.papers.queries.paper import papers
from remit.web.door import actor_of, found, number, staff
from remit.web.history import history_of


@staff
def mandate(request: HttpRequest, pk: int) -> HttpResponse:
    """What is asked, of whom, where it stands, and what may follow."""
    actor = actor_of(request)
    record = found(mandates(actor).select_related("approved_by", "version", "paper__body"), pk)
    sending = record.despatches.filter(above=None, state="placing").first()
    response = render(request, "desk/mandates/mandate.html", _page(request, actor, record) | {"sending": sending})
    if request.headers.get("HX-Request") and sending is None:
        response["HX-Refresh"] = "true"  # who was watching the bar sees the whole page once it is out
    return response


def _page(request: HttpRequest, actor: Actor, record: Mandate) -> dict[str, Any]:
    asks = list(record.asks.all())
    kinds = [ask.kind for ask in asks]
    kind = request.GET.get("kind", "")
    kind = kind if kind in kinds else "implement" if "implement" in kinds else kinds[0] if kinds else ""
    points = paragraphs(actor, record)
    paper = papers(actor).filter(pk=record.paper_id).first() if record.paper_id else None
    context: dict[str, Any] = {
        "mandate": record,
        "asks": asks,
        "kind": kind,
        "points": points,
        "paper": paper,
        "states": states(record),
        "history": history_of(record, reasons=rules.oversees(actor, record)),
        "overseer": rules.oversees(actor, record),
    }
    if record.state in ("issued", "closed", "recalled") and record.issued_on:
        context |= _standing(
            request, actor, record, [kind, *(each for each in kinds if each != kind)], points
        ) | came_back.of(actor, record)
    steps = offered(actor, record)
    if not any(line["told"].late for line in context.get("lines", [])):
        steps = [step for step in steps if step["verb"] != "remind"]
    onward = next((step for step in steps if step["step"].onward), None)
    return context | {"next": onward, "others": [step for step in steps if step is not onward]}


def _standing(
    request: HttpRequest, actor: Actor, record: Mandate, kinds: list[str], points: list[Any]
) -> dict[str, Any]:
    kind = kinds[0]
    calendars = calendars_at(Cutoff(actor.today, datetime.now(UTC)))
    here = place(request, actor, record, kind, calendars)
    if here is None:
        return {}
    wanted = number(request.GET.get("point"), 0, 10**9) if request.GET.get("point") else 0
    point = next((row for row in points if row.point_id == wanted or len(points) == 1), None)
    said, label, columns = here.told, "", here.columns
    ahead: Ahead = {}
    if kind == "implement" and points and said.asked <= MOST:
        nodes = [here.node, *(column.body for column in columns if not column.itself)]
        ahead = points_ahead(record, nodes, calendars, actor.today)
    if point is not None and kind == "implement":
        # Whoever looks at one paragraph reads of it alone, in the sentence, the table and the sum.
        label = str(point.label).rstrip(".、．")
        for node in (here.node, *here.far):
            said = of_point(said, ahead.get((node.pk, point.point_id)), actor.today)
        columns = columns_of_point(columns, point.point_id, ahead, actor.today)
    focus = Focus(kind, point.point_id if point is not None else 0, f"?at={here.node.pk}&kind={kind}")
    shown: dict[str, Any] = {
        "place": here,
        "told": said,
        "sentence": sentence(said, label, kind if len(kinds) > 1 else ""),
        "also": [sentence(here.others.get(each, Figures()), "", each) for each in kinds[1:]],
        "picture": picture(here.columns, points, focus, ahead, actor.today),
        "lines": lines(columns),
        **here.page,
    }
    if rules.oversees(actor, record):
        newer = newer_version(record)
        shown["newer"] = newer
        shown["outdated"] = out_of_date(record, newer).count() if newer else 0
        shown["proposal"] = proposal(actor, record) if rules.may_extend(actor, record) else 0
    return shown
