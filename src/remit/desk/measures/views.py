"""Doors to actions to take."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.desk import origin
from remit.desk.measures import asked, listing, wanted
from remit.desk.measures.forms import EditForm, PlanForm, VerbForm
from remit.desk.measures.steps import BY_ADDRESS, VERBS, offered, states
from remit.followup.actions import measure as actions
from remit.followup.choices import MeasureState
from remit.followup.models import Measure
from remit.followup.queries import measure as queries
from remit.followup.queries.lateness import light
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.meetings.models import Decision, KeyPoint, Meeting
from remit.meetings.queries.meeting import decisions, key_points, meetings
from remit.meetings.queries.naming import name
from remit.oversight.trace.line import of_requirement
from remit.web.address import desk_address
from remit.web.door import actor_of, found, number, see, staff
from remit.web.history import history_of
from remit.web.pager import page_of


@staff
def index(request: HttpRequest) -> HttpResponse:
    """The actions that the actor may see, the earliest due first."""
    actor = actor_of(request)
    chosen = listing.Filter.of(request.GET)
    context = page_of(request, listing.rows(actor, chosen), listing.SIZE)
    context |= {
        "lines": listing.lines(context["rows"], actor),
        "chosen": chosen,
        "whiches": listing.CHOICES,
        "states": MeasureState.choices,
        "bodies": listing.own_bodies(actor),
        "may_plan": actor.holds_anywhere(rules.PLANNERS),
    }
    return render(request, "desk/measures/index.html", context)


@staff
def new(request: HttpRequest) -> HttpResponse:
    """Something new to do, of a meeting where `?meeting=` names one (for what it asked or decided where `?serves=` says
    what), for a paragraph where `?referral=` and `?point=` do."""
    actor = actor_of(request)
    meeting, served = _meeting(request, actor), asked.of(request, actor)
    there = wanted.of(actor, meeting) if meeting else {}
    place = meeting or (served.referral.body if served else None)
    if place is not None and not (answer := rules.may_plan(actor, place)):
        raise PermissionDenied(str(answer.why))
    form = PlanForm(
        request.POST or None,
        actor=actor,
        meeting=meeting,
        served=served,
        wanted=there,
        chosen=wanted.chosen(request, there),
    )
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        done = form.attempt(
            lambda: actions.plan(
                actor,
                place or values["body"],
                texts=form.words("text"),
                body=values["body"],
                owner=values["owner"],
                due_on=values["due_on"],
                happened_on=values["happened_on"],
                confidentiality=values["confidentiality"],
                **(served.arguments() if served else form.arguments()),
            )
        )
        if done is not None:
            return see(done)
    context = {
        "form": form,
        "served": served,
        "meeting": meeting,
        "meeting_name": name(meeting, actor.language) if meeting else "",
    }
    return render(request, "desk/measures/new.html", context, status=422 if form.errors else 200)


def _meeting(request: HttpRequest, actor: Actor) -> Meeting | None:
    asked = number(request.GET.get("meeting"), 0, 10**9) if request.GET.get("meeting") else 0
    return found(meetings(actor), asked) if asked else None


@staff
def measure(request: HttpRequest, pk: int) -> HttpResponse:
    """One action: what, who, until when, where it stands, and what may follow."""
    actor = actor_of(request)
    record = found(queries.measures(actor), pk)
    return render(request, "desk/measures/measure.html", _page(actor, record))


def _page(actor: Actor, record: Measure) -> dict[str, Any]:
    steps = offered(actor, record)
    meeting = meetings(actor).filter(pk=record.meeting_id or 0).first()
    point: KeyPoint | Decision | None = None
    if record.key_point_id is not None:
        point = key_points(actor).filter(pk=record.key_point_id).first()
    elif record.decision_id is not None:
        point = decisions(actor).filter(pk=record.decision_id).first()
    return {
        "measure": record,
        "light": light(record, actor.today),
        "states": states(record),
        "next": steps[0] if steps else None,
        "others": steps[1:],
        "may_edit": rules.may_edit(actor, record) and record.state in queries.OPEN_STATES,
        "meeting": meeting,
        "meeting_name": name(meeting, actor.language) if meeting else "",
        "point": point,
        "trace": _trace(actor, record, meeting),
        "whole_trace": origin.trace_of("measure", record.pk),
        "served": asked.served_by(actor, record),
        "history": history_of(record, reasons=bool(rules.may_see_reasons(actor, record))),
    }


def _trace(actor: Actor, record: Measure, meeting: Meeting | None) -> list[dict[str, Any]]:
    """Where it comes from, up to this page; one query, none without a meeting that the actor may see."""
    here = origin.step(record.text_in(actor.language), "")
    if meeting is None:
        return [{"label": _("Actions"), "href": reverse("desk:measures:index")}, here]
    told = of_requirement(actor, record.key_point_id or 0, meeting.pk)
    return [*origin.steps(told), origin.step(name(meeting, actor.language), desk_address(meeting)), here]


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The words, the lead body and the date, changed."""
    actor = actor_of(request)
    record = found(queries.measures(actor), pk)
    if not (answer := rules.may_edit(actor, record)):
        raise PermissionDenied(str(answer.why))
    form = EditForm(request.POST or None, actor=actor, record=record)
    if request.method == "POST" and form.is_valid():
        values = {key: form.cleaned_data[key] for key in ("body", "due_on", "confidentiality")}
        if form.attempt(lambda: actions.edit(actor, record, texts=form.words("text"), **values)):
            return see(record)
    context = {"form": form, "measure": record, "heading": _("Change the action"), "button": _("Save")}
    return render(request, "desk/measures/form.html", context, status=422 if form.errors else 200)


@staff
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """One verb: at once where it needs no words, else by its form."""
    if verb not in BY_ADDRESS:
        raise Http404
    actor = actor_of(request)
    record = found(queries.measures(actor), pk)
    name_of_rule, step = f"may_{BY_ADDRESS[verb]}", VERBS[BY_ADDRESS[verb]]
    if not (answer := getattr(rules, name_of_rule)(actor, record)):
        raise PermissionDenied(str(answer.why))
    posted = request.POST if request.method == "POST" else None
    form = step.form(posted, actor=actor, record=record) if step.form else VerbForm(posted, record=record)
    if posted is not None and form.is_valid():
        values = {key: value for key, value in form.cleaned_data.items() if key != "revision"}
        if form.attempt(lambda: step.action(actor, record, **values)):
            return see(record)
        if step.form is None:
            messages.error(request, "; ".join(str(each) for each in form.non_field_errors()))
            return see(record)
    context = {"form": form, "measure": record, "heading": step.label, "lead": step.then, "button": step.label}
    return render(
        request, "desk/measures/form.html", context | {"danger": step.danger}, status=422 if form.errors else 200
    )
