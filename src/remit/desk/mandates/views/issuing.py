"""Before issuing: who is asked, who has answered already, what else is asked of them; and then the act itself."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from remit.bodies.models import Body
from remit.bodies.queries.body import bodies
from remit.conveyance.actions import mandate as actions
from remit.conveyance.actions import saved_selection as saved_actions
from remit.conveyance.models import Mandate
from remit.conveyance.queries.answered import answered_count, which_answered
from remit.conveyance.queries.mandate import mandates
from remit.conveyance.queries.open_demands import open_demands
from remit.conveyance.queries.saved_selection import saved_selections
from remit.conveyance.queries.selected import Selection, not_asked, plain, selected
from remit.conveyance.rules import mandate as rules
from remit.desk.mandates.forms.selection import IssueForm, SelectionForm
from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError, WrongState
from remit.web.door import actor_of, found, number, see, staff
from remit.web.form_page import check
from remit.web.pager import page_of

Act = Callable[..., Any]
# So many of those that have answered already are named; beyond that the number says it.
NAMED = 100


@staff
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """The first sending."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    if record.state != "draft":
        raise WrongState(_("It has been issued already."))
    context = {"may_issue": bool(rules.may_issue(actor, record)), "more": False}
    check(rules.may_edit(actor, record) or rules.may_issue(actor, record))
    return _page(request, actor, record, {"under": [record.body_id]}, actions.issue, context)


@staff
def extend(request: HttpRequest, pk: int) -> HttpResponse:
    """A further sending: to bodies that were added to the tree later, or forgotten."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    check(rules.may_extend(actor, record))
    first = record.despatches.filter(above=None, state="sent").first()
    chosen = plain(first.selection) if first else Selection()
    context = {"may_issue": True, "more": True}
    return _page(request, actor, record, chosen, actions.extend, context)


@staff
@require_POST
def drop(request: HttpRequest, pk: int, saved: int) -> HttpResponse:
    """A saved selection is offered no more."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    row = found(saved_selections(actor).select_related("body"), saved)
    saved_actions.drop(actor, row)
    return see(reverse("desk:mandates:issue", args=[record.pk]))


def _page(
    request: HttpRequest, actor: Actor, record: Mandate, first: Any, act: Act, context: dict[str, Any]
) -> HttpResponse:
    form = _form(request, actor, record, first)
    valid = form.is_valid()
    chosen = form.selection() if valid else Selection()
    problem = ""
    if request.method == "POST" and valid:
        try:
            return _done(request, actor, record, chosen, act)
        except RemitError as error:
            problem = str(error.why)
    rows = selected(actor, record.body, chosen)
    rows = not_asked(record, rows) if context["more"] else rows
    context |= page_of(request, rows.prefetch_related("names"))
    context |= {
        "mandate": record,
        "form": form,
        "problem": problem,
        **_answered(actor, record, rows, context["page"].paginator.count),
        "lines": _lines(context["rows"], actor),
        "saved": saved_selections(actor).filter(body=record.body_id),
        "query": request.GET.urlencode(),
        "back": reverse("desk:mandates:mandate", args=[record.pk]),
    }
    return render(request, "desk/mandates/issue.html", context, status=422 if problem else 200)


def _form(request: HttpRequest, actor: Actor, record: Mandate, first: Any) -> SelectionForm:
    """What the address names; else a saved selection; else what is proposed."""
    if any(name in request.GET for name in SelectionForm.base_fields):
        return SelectionForm(request.GET, actor=actor)
    wanted = number(request.GET.get("saved"), 0, 10**9) if request.GET.get("saved") else 0
    saved = saved_selections(actor).filter(body=record.body_id, pk=wanted).first() if wanted else None
    start = plain(saved.selection) if saved else first
    lines = {name: _picked(actor, dict(start).get(name, [])) for name in ("under", "bodies", "without")}
    return SelectionForm({**lines, "classifications": start.get("classifications", [])}, actor=actor)


def _picked(actor: Actor, ids: Any) -> str:
    rows = bodies(actor).filter(pk__in=ids)
    return "\n".join(f"{row.name_in(actor.language)} (#{row.pk})" for row in rows)


def _done(request: HttpRequest, actor: Actor, record: Mandate, chosen: Selection, act: Act) -> HttpResponse:
    given = IssueForm(request.POST)
    given.is_valid()
    if request.POST.get("do") == "keep":
        saved_actions.keep(actor, record.body, name=given.cleaned_data.get("name", ""), selection=chosen)
        messages.success(request, _("The selection is kept."))
        return see(request.get_full_path())
    if request.POST.get("revision", "").isdigit():
        record.revision = int(request.POST["revision"])
    act(actor, record, selection=chosen, take_answers=given.cleaned_data["take_answers"])
    return see(record)


def _answered(actor: Actor, record: Mandate, rows: QuerySet[Body], count: int) -> dict[str, Any]:
    """ "37 have already answered this", and which."""
    n = answered_count(record, rows) if count else 0
    if not n:
        return {"answered": ""}
    told = ngettext("%(n)s has already answered this", "%(n)s have already answered this", n) % {"n": n}
    which = which_answered(record, rows.prefetch_related("names"), NAMED)
    named = [(body.name_in(actor.language), day) for body, day in which]
    return {"answered": told, "which": named, "unnamed": n - len(named)}


def _lines(rows: Any, actor: Actor) -> list[dict[str, Any]]:
    listed = list(rows)
    asked = open_demands(listed)
    return [
        {
            "pk": row.pk,
            "name": row.name_in(actor.language),
            "kind": row.get_classification_display(),
            "open": asked[row.pk],
        }
        for row in listed
    ]
