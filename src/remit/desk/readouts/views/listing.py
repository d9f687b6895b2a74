"""The list of meeting news, and beginning a new one."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from remit.desk.readouts.forms import DraftForm
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name
from remit.publication.actions import readout as actions
from remit.publication.choices import ReadoutState
from remit.publication.queries import readout as queries
from remit.publication.rules import readout as rules
from remit.web.door import actor_of, found, number, see, staff
from remit.web.pager import page_of

HELD = ("held", "closed")
OFFERED = 20


@staff
def index(request: HttpRequest) -> HttpResponse:
    """The meeting news whose drafts the actor may read, the latest first."""
    state = request.GET.get("state", "")
    rows = queries.readouts(actor_of(request))
    chosen = state if state in ReadoutState.values else ""
    context = page_of(request, rows.filter(state=chosen) if chosen else rows)
    return render(request, "desk/readouts/index.html", context | {"state": chosen, "states": ReadoutState.choices})


@staff
def new(request: HttpRequest) -> HttpResponse:
    """Of which meeting: the latest ones of the actor's bodies that have no account yet."""
    actor = actor_of(request)
    asked = number(request.GET.get("meeting"), 0, 10**9) if request.GET.get("meeting") else 0
    if asked:
        return redirect("desk:readouts:begin", asked)
    rows = meetings(actor).filter(state__in=HELD, body_id__in=actor.body_ids(rules.DRAFTERS))
    told = queries.readouts(actor).exclude(state=ReadoutState.WITHDRAWN).order_by()
    rows = rows.exclude(pk__in=told.values("meeting_id"))[:OFFERED]
    lines = [{"meeting": row, "name": name(row, actor.language)} for row in rows]
    return render(request, "desk/readouts/new.html", {"lines": lines})


@staff
def begin(request: HttpRequest, meeting: int) -> HttpResponse:
    """The first text is drafted from the meeting's record, in the language chosen."""
    actor = actor_of(request)
    record = found(meetings(actor), meeting)
    if not (answer := rules.may_draft(actor, record)):
        raise PermissionDenied(str(answer.why))
    existing = queries.of_meeting(queries.readouts(actor), record).exclude(state=ReadoutState.WITHDRAWN).first()
    if existing is not None:
        return see(existing)
    form = DraftForm(request.POST or None, initial={"language": actor.language})
    if request.method == "POST" and form.is_valid():
        done = form.attempt(lambda: actions.draft(actor, record, language=form.cleaned_data["language"]))
        if done is not None:
            return redirect("desk:readouts:write", done.pk, done.source_language)
    context = {"form": form, "meeting": record, "meeting_name": name(record, actor.language)}
    return render(request, "desk/readouts/begin.html", context, status=422 if form.errors else 200)
