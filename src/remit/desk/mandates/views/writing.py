"""Preparing an instruction, and changing it before it is issued."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.conveyance.actions import mandate as actions
from remit.conveyance.models import Mandate
from remit.conveyance.queries.mandate import mandates
from remit.conveyance.rules import mandate as rules
from remit.desk.mandates.forms.words import EditForm, NewForm
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, WrongState
from remit.papers.choices import Confidentiality
from remit.papers.models import PaperVersion
from remit.papers.queries.paper import papers
from remit.papers.queries.version import passages, versions
from remit.papers.rules.paper import may_edit
from remit.web.door import actor_of, found, number, see, staff
from remit.web.form_page import check, sent
from remit.web.pick import PickField
from remit.web.record_pickers import PaperPicker


class PaperForm(forms.Form):
    """Which paper is handed down: chosen first, so that its paragraphs can be."""

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paper"] = PickField(label=_("Paper that is handed down"), required=False)
        self.fields["paper"].use(PaperPicker(actor))  # type: ignore[attr-defined]


@staff
def new(request: HttpRequest) -> HttpResponse:
    """A blank one, of the paper and version that the address names."""
    actor = actor_of(request)
    if not actor.holds_anywhere(rules.DRAFTERS):
        raise NotAllowed(_("Only a clerk or issuer of the body prepares this."))
    chosen = _chosen(request, actor, None)
    form = NewForm(sent(request), actor=actor, passages=chosen["passages"])
    if form.is_valid():
        said = form.said(chosen["passages"])
        body = form.cleaned_data["body"]
        done = form.attempt(lambda: actions.draft(actor, body, version=chosen["version"], **said))
        if done is not None:
            return see(reverse("desk:mandates:issue", args=[done.pk]))
    context = {"form": form, "back": reverse("desk:mandates:index"), **chosen}
    return render(request, "desk/mandates/form.html", context, status=422 if form.errors else 200)


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft, changed; another paper or version can be chosen by the address."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    check(rules.may_edit(actor, record))
    if record.state != "draft":
        raise WrongState(_("It has been issued: what was asked stays as it was."))
    chosen = _chosen(request, actor, record)
    form = EditForm(sent(request), actor=actor, record=record, passages=chosen["passages"])
    if form.is_valid():
        said = form.said(chosen["passages"])
        if form.attempt(lambda: actions.edit(actor, record, version=chosen["version"], **said)) is not None:
            return see(record)
    context = {"form": form, "mandate": record, "back": reverse("desk:mandates:mandate", args=[pk]), **chosen}
    return render(request, "desk/mandates/form.html", context, status=422 if form.errors else 200)


def _chosen(request: HttpRequest, actor: Actor, record: Mandate | None) -> dict[str, Any]:
    """The paper that is handed down, its versions, the one that is chosen, and its paragraphs."""
    asked = PaperForm(request.GET if "paper" in request.GET else None, actor=actor)
    paper = asked.cleaned_data["paper"] if asked.is_valid() else None
    if record is not None and not asked.is_bound and record.paper_id:
        paper = papers(actor).filter(pk=record.paper_id).first()
        asked = PaperForm(initial={"paper": record.paper_id}, actor=actor)
    if paper is None:
        return {"paper_form": asked, "paper": None, "version": None, "versions": [], "passages": []}
    there = list(versions(actor, paper))
    wanted = number(request.GET.get("version"), 0, 10**6) if request.GET.get("version") else 0
    kept = record.version_id if record is not None else None
    version: PaperVersion | None = next((v for v in there if v.number == wanted or (not wanted and v.pk == kept)), None)
    version = version or (there[-1] if there else None)
    closed = paper.confidentiality != Confidentiality.PUBLIC
    return {
        "paper_form": asked,
        "paper": paper,
        "closed": closed,
        "open_up": reverse("desk:papers:edit", args=[paper.pk]) if closed and may_edit(actor, paper) else "",
        "version": version,
        "versions": there,
        "passages": passages(version) if version else [],
    }
