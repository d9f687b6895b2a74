"""Checking answers: all of them, or a sample."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import sample as sample_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Mandate, Track
from remit.conveyance.queries.checking import answers_to, in_sample, said_in, to_check
from remit.conveyance.queries.mandate import mandates
from remit.conveyance.queries.sample import samples
from remit.conveyance.rules import mandate as rules
from remit.conveyance.rules import track as track_rules
from remit.kernel.actor import Actor
from remit.papers.queries.version import passages
from remit.web.door import actor_of, found, number, see, staff
from remit.web.form_page import check as ask
from remit.web.form_page import form_page, sent
from remit.web.forms import ActionForm
from remit.web.pager import page_of


class DrawForm(ActionForm):
    """How many, or what share; the seed only to draw again."""

    kind = forms.ChoiceField(label=_("Answers to"), choices=TrackKind.choices)
    size = forms.IntegerField(label=_("So many"), required=False, min_value=1, max_value=2_000)
    share_percent = forms.IntegerField(label=_("or a share, in per cent"), required=False, min_value=1, max_value=100)
    seed = forms.CharField(
        label=_("Seed"), required=False, max_length=64, help_text=_("Leave it empty: one is drawn, kept and shown.")
    )


class ReasonForm(ActionForm):
    """Why the answer does not do."""

    reason = forms.CharField(label=_("What is missing"), widget=forms.Textarea)


@staff
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """The answers that wait, those of a sample where `?sample=` names one; and drawing one."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    ask(rules.may_draw(actor, record))
    kinds = [(ask.kind, ask.get_kind_display()) for ask in record.asks.all()]
    form = DrawForm(sent(request), initial={"kind": kinds[-1][0] if kinds else ""})
    form.fields["kind"].choices = kinds  # type: ignore[attr-defined]
    if form.is_valid():
        drawn = form.attempt(lambda: sample_actions.draw(actor, record, **form.cleaned_data))
        if drawn is not None:
            return see(f"{reverse('desk:mandates:check', args=[pk])}?sample={drawn.pk}")
    wanted = number(request.GET.get("sample"), 0, 10**9) if request.GET.get("sample") else 0
    sample = samples(actor).filter(mandate=record, pk=wanted).first() if wanted else None
    rows = to_check(actor, record)
    context = page_of(request, in_sample(rows, sample) if sample else rows.filter(state="answered"))
    context |= {
        "mandate": record,
        "form": form,
        "sample": sample,
        "samples": samples(actor).filter(mandate=record)[:20],
        "lines": [_line(row, actor) for row in context["rows"]],
    }
    return render(request, "desk/mandates/check.html", context, status=422 if form.errors else 200)


@staff
def answer(request: HttpRequest, pk: int, track: int) -> HttpResponse:
    """One answer, paragraph by paragraph; sent, it is found in order."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    row = found(to_check(actor, record), track)
    form = ActionForm(sent(request))
    if form.is_valid():
        ask(track_rules.may_verify(actor, row))
        if form.attempt(lambda: track_actions.verify(actor, row)) is not None:
            return see(_after(request, record))
    context = {
        "mandate": record,
        "track": row,
        "line": _line(row, actor),
        "form": form,
        "answers": _answers(actor, record, row),
        "said": said_in(row),
        "may": row.state == "answered" and bool(track_rules.may_verify(actor, row)),
        "query": request.GET.urlencode(),
    }
    return render(request, "desk/mandates/answer.html", context, status=422 if form.errors else 200)


@staff
def return_(request: HttpRequest, pk: int, track: int) -> HttpResponse:
    """The answer does not do; the body reads why."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    row = found(to_check(actor, record), track)
    ask(track_rules.may_return_(actor, row))
    return form_page(
        request,
        ReasonForm(sent(request)),
        lambda given: track_actions.return_(actor, row, reason=given["reason"]),
        then=lambda _done: _after(request, record),
        title=_now("Return the answer"),
        lead=_now("The body is asked again, by the same day as before, and reads why."),
        save=_now("Return it"),
        back=reverse("desk:mandates:answer", args=[pk, track]),
    )


def _after(request: HttpRequest, record: Mandate) -> str:
    sample = request.GET.get("sample", "")
    more = f"?sample={sample}" if sample.isdigit() else ""
    return reverse("desk:mandates:check", args=[record.pk]) + more


def _answers(actor: Actor, record: Mandate, row: Track) -> list[dict[str, Any]]:
    given = {each.point_id: each for each in answers_to(actor, row)}
    there = passages(record.version) if record.version else []
    chosen = set(record.points.values_list("point_id", flat=True))
    return [{"passage": each, "answer": given.get(each.point_id)} for each in there if each.point_id in chosen]


def _line(row: Track, actor: Actor) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "name": row.body.name_in(actor.language),
        "kind": row.get_kind_display(),
        "state": row.get_state_display(),
        "answered_on": row.answered_on,
        "due_on": row.due_on,
        "light": "missing" if row.state == "recalled" else "done" if row.state == "verified" else "on-time",
    }
