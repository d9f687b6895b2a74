"""Doors to the pages being read in."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from remit.desk.readin import confirmation
from remit.desk.readin.forms import BeginForm
from remit.intake import drafts as kept
from remit.intake.choices import DraftState
from remit.intake.queries import difference as compare
from remit.intake.queries.correction import corrections
from remit.intake.queries.draft import drafts, source_pages, unfinished
from remit.intake.queries.pile import open_piles
from remit.web.door import actor_of, found, see, staff
from remit.web.pager import page_of


@staff
def index(request: HttpRequest) -> HttpResponse:
    """One's own drafts that wait to be confirmed."""
    actor = actor_of(request)
    shown = page_of(request, unfinished(actor).filter(page=None)) | {"corrected": corrections(actor).exists()}
    shown["piles"] = list(open_piles(actor)[:50])
    return render(request, "desk/readin/index.html", shown)


@staff
def begin(request: HttpRequest) -> HttpResponse:
    """A page comes in, pasted or as a file."""
    actor = actor_of(request)
    form = BeginForm(request.POST or None, request.FILES or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        data, name = form.source()
        body = form.bodies[form.cleaned_data["body"]]
        begun = form.attempt(
            lambda: kept.begin(actor, body, data=data, name=name, address=form.cleaned_data["address"])
        )
        if begun:
            _told_how_many(request, len(begun))
            return see(begun[0])
        _beside_the_file(form)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "desk/readin/begin.html", {"form": form, "may": bool(form.bodies)}, status=status)


def _told_how_many(request: HttpRequest, count: int) -> None:
    if count > 1:
        told = ngettext(
            "The page tells of %(count)s meeting.",
            "The page tells of %(count)s meetings: there is a draft for each.",
            count,
        )
        messages.info(request, told % {"count": count})


def _beside_the_file(form: BeginForm) -> None:
    """A refusal of the page stands beside the file where it came as one."""
    if form.cleaned_data.get("file") is not None and "page" in form.errors:
        form.errors["file"] = form.errors.pop("page")


@staff
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """The page being read in; afterwards what it became."""
    actor = actor_of(request)
    record = found(drafts(actor), pk)
    if record.state == DraftState.DISCARDED:
        raise Http404(_("This draft was discarded, and its text forgotten."))
    if record.state == DraftState.CONFIRMED:
        return render(request, "desk/readin/done.html", confirmation.done(actor, record))
    if request.method == "POST":
        return confirmation.answer(request, actor, record)
    return confirmation.show(request, actor, record)


@staff
def difference(request: HttpRequest, pk: int, what: str, other: int) -> HttpResponse:
    """The draft's page beside another draft's, or beside the page kept with a meeting."""
    actor = actor_of(request)
    record = found(drafts(actor).exclude(state=DraftState.DISCARDED), pk)
    rows: Any = drafts(actor).exclude(state=DraftState.DISCARDED) if what == "draft" else source_pages(actor)
    known = found(rows, other)
    pairs = compare.difference(known.text, record.text)
    context = {
        "draft": record,
        "known": known,
        "language": confirmation.language_of(record),
        "pairs": pairs,
        "changed": any(pair.fate != compare.SAME for pair in pairs),
        "back": reverse("desk:readin:draft", args=[pk]),
    }
    return render(request, "desk/readin/difference.html", context)
