"""The list of bodies, and a body's own page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from remit.bodies.models import Body
from remit.bodies.queries.body import children, every_body, find, resolve_merged, stood, superiors_right_above
from remit.bodies.queries.calendar import nearest_use, uses_of
from remit.bodies.queries.membership import members_on
from remit.bodies.queries.post import posts
from remit.bodies.queries.term import terms
from remit.bodies.rules import body as rules
from remit.bodies.rules import calendar as calendar_rules
from remit.bodies.rules import membership as membership_rules
from remit.bodies.rules import post as post_rules
from remit.bodies.rules import term as term_rules
from remit.desk.bodies.forms.body import Filter
from remit.desk.bodies.views.trail import trail
from remit.kernel.actor import Actor
from remit.kernel.ordinals import ordinal
from remit.web.door import actor_of, found, staff
from remit.web.history import history_of
from remit.web.pager import page_of

WHICH: dict[str, dict[str, Any]] = {
    "": {"dissolved": False, "external": False},
    "dissolved": {"dissolved": True},
    "external": {"dissolved": None, "external": True},
    "all": {"dissolved": None},
}
SHOWN = 50


@staff
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All bodies in the order of the tree, narrowed to what was asked for."""
    actor = actor_of(request)
    form = Filter(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    which = WHICH[asked.get("which", "")]
    rows = find(actor, text=asked.get("q", ""), classification=asked.get("classification", ""), **which)
    paged = page_of(request, rows)
    above = superiors_right_above(actor, paged["rows"])
    listed = [{"body": body, "superior": above.get(body.pk)} for body in paged["rows"]]
    filtered = any(asked.values())
    context = paged | {"listed": listed, "form": form, "filtered": filtered, "may_create": _may_create(actor)}
    return render(request, "desk/bodies/index.html", context)


def _may_create(actor: Actor) -> bool:
    return actor.holds_anywhere(rules.ADMINISTRATORS) or bool(rules.may_create(actor, None))


@staff
@require_safe
def body(request: HttpRequest, pk: int) -> HttpResponse:
    """What the body is called and was, where it stands and stood, what stands under it, who belongs to it."""
    actor = actor_of(request)
    shown = found(every_body(actor).select_related("merged_into"), pk)
    context = page_of(request, children(actor, shown, dissolved=None)) | {
        "body": shown,
        "trace": trail(actor, shown),
        "kept": resolve_merged(shown) if shown.merged_into_id else None,
        "merged": every_body(actor).filter(merged_into=shown),
        "names": sorted(shown.names.all(), key=lambda n: (n.language, n.from_on is not None, n.from_on)),
        "parentages": stood(shown),
        "terms": [{"term": t, "ordinal": ordinal(t.ordinal, actor.language)} for t in terms(actor, shown)],
        "posts": posts(actor, shown),
        "works_by": nearest_use(actor, shown, actor.today),
        "calendar_uses": uses_of(actor, shown),
        "members": members_on(actor, shown, actor.today)[:SHOWN],
        "history": history_of(shown, reasons=bool(rules.may_edit(actor, shown))),
        "may": _may(actor, shown),
    }
    return render(request, "desk/bodies/body.html", context)


def _may(actor: Actor, body: Body) -> dict[str, bool]:
    """What the page offers."""
    answers = {
        "create": rules.may_create(actor, body),
        "edit": rules.may_edit(actor, body),
        "terms": term_rules.may_open(actor, body),
        "assign": calendar_rules.may_assign(actor, body),
        "posts": post_rules.may_create(actor, body),
        "members": membership_rules.may_begin(actor, body),
    }
    return {name: bool(answer) for name, answer in answers.items()}
