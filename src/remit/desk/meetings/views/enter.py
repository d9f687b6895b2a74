"""Recording a meeting by hand, and entering one that is only cited."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from remit.desk.meetings.forms.cited import CiteForm
from remit.desk.meetings.forms.fields import PEOPLE
from remit.desk.meetings.forms.head import NewFacts
from remit.desk.meetings.forms.whole import Whole, with_one_more
from remit.kernel.actor import Actor
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.sheet import Sheet
from remit.web.door import actor_of, number, see, staff
from remit.web.pickers import person_picker


@staff
def new(request: HttpRequest) -> HttpResponse:
    """A blank form for a meeting that was held; what was typed stays when a row is added or something is refused."""
    actor = actor_of(request)
    data = with_one_more(request.POST) if request.method == "POST" else None
    start = {"language": actor.language, "confidentiality": "internal", "kind": "ordinary"}
    body = number(request.GET.get("body"), 0, 10**9)
    facts = NewFacts(data, actor=actor, initial=start | ({"body": body} if body else {}))
    language = data.get("language", "") if data else actor.language
    whole = Whole(data, actor, facts, language if language in ("en", "zh") else actor.language)
    if data and "add" in data:
        whole.hush()
    elif data and whole.is_valid():
        meeting = whole.attempt(lambda sheet: _record(actor, facts, sheet))
        if meeting is not None:
            return see(meeting)
    context = {"whole": whole, "heading": _("Record a meeting"), **offered(actor)}
    return render(request, "desk/meetings/form.html", context)


def _record(actor: Actor, facts: NewFacts, sheet: Sheet) -> Meeting:
    parts = ("texts", "audience", "attendances", "groups", "items", "key_points", "decisions")
    more = {name: getattr(sheet, name) for name in parts} | sheet.columns()
    return meeting_actions.record(actor, facts.cleaned_data["body"], **more)


def offered(actor: Actor) -> dict[str, object]:
    """The names that every field for a person offers."""
    names = [f"{label} (#{pk})" for pk, label in person_picker(actor).search("", 300)]
    return {"people": names, "people_list": PEOPLE}


@staff
def cite(request: HttpRequest) -> HttpResponse:
    """A short form for another body's meeting."""
    actor = actor_of(request)
    form = CiteForm(request.POST or None, actor=actor)
    if form.is_valid():
        meeting = form.attempt(lambda: form.cite(actor))
        if meeting is not None:
            return see(meeting)
    return render(request, "desk/meetings/cite.html", {"form": form})
