"""Where in the tree one looks at an instruction, and what stands right below."""

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.bodies.models import Body
from remit.bodies.queries.body import bodies, children, superiors
from remit.bodies.queries.calendar_at import CalendarsAt
from remit.conveyance.models import Mandate
from remit.conveyance.queries.looking import may_look_from, outside
from remit.desk.mandates.showing.figures import Figures, figures
from remit.desk.mandates.showing.picture import Column
from remit.kernel.actor import Actor
from remit.oversight.queries.today import groups_today
from remit.web.door import number
from remit.web.pager import page_of


@dataclass
class Place:
    """A body of the tree, its figures with all below it, and the bodies right below as columns. `far` are those that
    were picked by hand from elsewhere; `others` the figures of what else is asked, by kind."""

    node: Body
    told: Figures
    columns: list[Column]
    trail: list[dict[str, Any]]
    page: dict[str, Any] = field(default_factory=dict)
    far: list[Body] = field(default_factory=list)
    others: dict[str, Figures] = field(default_factory=dict)


def place(request: HttpRequest, actor: Actor, mandate: Mandate, kind: str, calendars: CalendarsAt) -> Place | None:
    """What `?at=` names; without it the issuer, or the actor's own body. None where the actor may not know how anybody
    stands; Http404 for a body beyond what the actor may look into. A fixed number of queries."""
    tops = may_look_from(actor, mandate)
    if not tops:
        return None
    wanted = number(request.GET.get("at"), 0, 10**9) if request.GET.get("at") else tops[0].pk
    node = bodies(actor).filter(pk=wanted).first()
    top = next((each for each in tops if node is not None and node.path.startswith(each.path)), None)
    far = outside(mandate, tops[0]) if top is tops[0] and node is not None and node.pk == tops[0].pk else []
    if node is None or (top is None and not _far(mandate, tops[0], node)):
        raise Http404
    page = page_of(request, children(actor, node, dissolved=None))
    below = [*page["rows"], *far]
    groups = groups_today(mandate, node, below, calendars)
    told, mine, *found = (
        figures(counted, kind, actor.today, mandate.issued_on)
        for counted in (groups.total, groups.own, *(groups.children[each.path] for each in below))
    )
    for each in found[len(below) - len(far) :]:
        told = _sum(told, each)
    others: dict[str, Figures] = {}
    for counted in (groups.total, *(groups.children[each.path] for each in far)):
        for other in {row.kind for row in counted} - {kind}:
            more = figures(counted, other, actor.today, mandate.issued_on)
            others[other] = _sum(others.get(other, Figures()), more)
    columns = [_column(actor, mandate, kind, each, its) for each, its in zip(below, found, strict=True) if its.anybody]
    if mine.anybody and node.numchild:
        columns.insert(0, Column(node, _("The body itself"), "", mine, alone=True, itself=True))
    return Place(node, told, columns, _trail(actor, mandate, kind, top or node, node), page, far, others)


def _far(mandate: Mandate, top: Body, node: Body) -> bool:
    return any(node.path.startswith(each.path) for each in outside(mandate, top))


def _column(actor: Actor, mandate: Mandate, kind: str, body: Body, told: Figures) -> Column:
    alone = not body.numchild
    return Column(body, body.short_name_in(actor.language), _href(mandate, kind, body), told, alone)


def _href(mandate: Mandate, kind: str, body: Body) -> str:
    more = "" if kind == "implement" else f"&kind={kind}"
    return f"{reverse('desk:mandates:mandate', args=[mandate.pk])}?at={body.pk}{more}"


def _trail(actor: Actor, mandate: Mandate, kind: str, top: Body, node: Body) -> list[dict[str, Any]]:
    above = [body for body in superiors(node) if body.path.startswith(top.path)] if node.pk != top.pk else []
    line = [{"name": body.short_name_in(actor.language), "href": _href(mandate, kind, body)} for body in above]
    return [*line, {"name": node.short_name_in(actor.language), "href": ""}]


def _sum(one: Figures, other: Figures) -> Figures:
    names = ("asked", "done", "checked", "late", "soon", "returned", "dropped", "recalled")
    both = Figures(**{name: getattr(one, name) + getattr(other, name) for name in names})
    both.late_days = max(one.late_days, other.late_days)
    both.spans = {k: one.spans.get(k, 0) + other.spans.get(k, 0) for k in one.spans.keys() | other.spans.keys()}
    return both
