"""Mending a record, adding to it, and closing it."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from remit.desk.meetings.forms.adding import AddForm
from remit.desk.meetings.forms.head import MendedFacts
from remit.desk.meetings.forms.whole import Whole, with_one_more
from remit.desk.meetings.showing import labels
from remit.desk.meetings.views.enter import offered
from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.differences import between
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name, name_within
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.rules import meeting as rules
from remit.web.door import actor_of, found, number, see, staff, told


@staff
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """The record as it stands, to be mended with a reason."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    if not (answer := rules.may_correct(actor, meeting)):
        raise PermissionDenied(str(answer.why))
    data = with_one_more(request.POST) if request.method == "POST" else None
    asked = data.get("language", "") if data else request.GET.get("language", "")
    language = asked if asked in ("en", "zh") else actor.language
    facts = MendedFacts(data, actor=actor, record=meeting, language=language)
    whole = Whole(data, actor, facts, language, sheet_of(meeting))
    theirs: list[dict[str, str]] = []
    if data and "add" in data:
        whole.hush()
    elif data and whole.is_valid():
        if facts.cleaned_data["revision"] is not None:
            meeting.revision = facts.cleaned_data["revision"]
        reason = facts.cleaned_data["reason"]
        done = whole.attempt(lambda sheet: meeting_actions.correct(actor, meeting, sheet=sheet, reason=reason))
        if done is not None:
            return see(done)
        theirs = _theirs(actor, whole) if whole.overtaken else []
    context = {
        "whole": whole,
        "meeting": meeting,
        "heading": _("Correct the record"),
        "name": name(meeting, actor.language),
        "short": name_within(meeting, actor.language),
        "theirs": theirs,
        **offered(actor),
    }
    return render(request, "desk/meetings/form.html", context)


def _theirs(actor: Actor, whole: Whole) -> list[dict[str, str]]:
    """What the record says now that the form says otherwise, in words."""
    positions = {item.key: n for n, item in enumerate(whole.before.items, 1) if item.key}
    return [
        {
            "label": labels.part(each["what"], positions),
            "theirs": labels.value(actor, each["what"], each["was"]),
            "mine": labels.value(actor, each["what"], each["now"]),
        }
        for each in between(whole.before, whole.last)
    ]


@staff
@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """The record is signed; a refusal stands above the meeting's page."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    meeting.revision = number(request.POST.get("revision"), meeting.revision, 10**9)
    try:
        signed = date.fromisoformat(request.POST.get("happened_on") or actor.today.isoformat())
        if signed > actor.today or (meeting.held_on and signed < meeting.held_on):
            raise ValueError
        meeting_actions.close(actor, meeting, happened_on=signed)
    except ValueError:
        messages.error(request, _("The record was not closed: it is signed on a day between the meeting and today."))
    except RemitError as error:
        messages.error(request, told(error))
    return see(Meeting(pk=meeting.pk))


@staff
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A requirement or a decision more."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    if not (answer := rules.may_add(actor, meeting)):
        raise PermissionDenied(str(answer.why))
    form = AddForm(request.POST or None, actor=actor, meeting=meeting)
    if form.is_valid() and form.attempt(lambda: form.add(actor)) is not None:
        return see(meeting)
    context = {
        "form": form,
        "meeting": meeting,
        "name": name(meeting, actor.language),
        "short": name_within(meeting, actor.language),
    }
    return render(request, "desk/meetings/add.html", context)
