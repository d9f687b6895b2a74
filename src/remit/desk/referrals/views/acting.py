"""Doors to the verbs of a referral as a whole, and to what is written on it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.conveyance.actions.note import write as write_note
from remit.conveyance.models import Referral
from remit.conveyance.rules import note as note_rules
from remit.conveyance.rules import referral as rules
from remit.desk.referrals.forms import NoteForm, VerbForm
from remit.desk.referrals.showing.page import present_version
from remit.desk.referrals.steps import BY_ADDRESS, VERBS
from remit.desk.referrals.views.page import whole
from remit.web.address import desk_address
from remit.web.door import actor_of, see, staff
from remit.web.form_page import check, form_page, sent


@staff
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """One verb: at once where it needs no words, else by its form."""
    if verb not in BY_ADDRESS:
        raise Http404
    actor = actor_of(request)
    record, name = whole(actor, pk), BY_ADDRESS[verb]
    step = VERBS[name]
    if not (answer := getattr(rules, f"may_{name}")(actor, record)):
        raise PermissionDenied(str(answer.why))
    more: dict[str, Any] = {"version": present_version(record)} if name == "sign_for" else {}
    form = step.form(sent(request), record=record) if step.form else VerbForm(sent(request), record=record)
    if step.form is None and request.method == "POST" and form.is_valid():
        if not form.attempt(lambda: step.action(actor, record, **more)):
            messages.error(request, "; ".join(str(each) for each in form.non_field_errors()))
        return see(record)
    return form_page(
        request,
        form,
        lambda values: step.action(actor, record, **{k: v for k, v in values.items() if k != "revision"}, **more),
        then=lambda _result: record,
        title=str(step.label),
        lead=str(step.then),
        save=str(step.label),
        back=desk_address(record),
        trace=trace(record, actor.language),
        final=step.danger,
    )


@staff
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """A proposal, an instruction, an assignment, a circulation, or that somebody has read it."""
    actor = actor_of(request)
    record = whole(actor, pk)
    check(note_rules.may_write(actor, record))
    form = NoteForm(sent(request), actor=actor, referral=record)
    return form_page(
        request,
        form,
        lambda _values: write_note(actor, record, **form.given()),
        then=lambda _result: f"{desk_address(record)}#notes",
        title=_("Write on it"),
        lead=_("A circulation answers the demand to study by itself."),
        save=_("Write it down"),
        back=desk_address(record),
        trace=trace(record, actor.language),
    )


def trace(record: Referral, language: str) -> list[dict[str, str]]:
    """From the list to the referral."""
    return [
        {"label": _("Asked of us"), "href": reverse("desk:referrals:index")},
        {"label": str(record.mandate.title_in(language)), "href": desk_address(record)},
    ]
