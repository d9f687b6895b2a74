"""Which papers a meeting had before it, and which it issued."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from remit.desk.meetings.forms.treated import CorrectTreatedForm, TreatedForm
from remit.desk.meetings.showing import treated
from remit.kernel.errors import RemitError
from remit.meetings.actions import meeting_paper as actions
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.meeting_paper import meeting_papers
from remit.meetings.queries.naming import name, name_within
from remit.meetings.rules import meeting_paper as rules
from remit.web.address import desk_address
from remit.web.door import actor_of, found, see, staff, told
from remit.web.form_page import check, form_page, sent


@staff
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """One paper after the other; those that are said stand above, to be corrected or taken back."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    check(rules.may_add(actor, meeting))
    form = TreatedForm(sent(request), actor=actor, meeting=meeting)
    if form.is_valid() and form.attempt(lambda: form.add(actor)) is not None:
        return see(_papers(meeting))
    context = {
        "form": form,
        "meeting": meeting,
        "name": name(meeting, actor.language),
        "short": name_within(meeting, actor.language),
        "papers": treated.papers(actor, meeting),
    }
    return render(request, "desk/meetings/treated.html", context, status=422 if form.errors else 200)


@staff
def correct(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """It was at another item, or the other of the two."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    record = found(meeting_papers(actor, meeting), row)
    check(rules.may_correct(actor, record))
    form = CorrectTreatedForm(sent(request), actor=actor, record=record)
    return form_page(
        request,
        form,
        lambda _values: actions.correct(actor, record, **form.said()),
        then=lambda _result: _papers(meeting),
        title=_("Correct a paper of the meeting"),
        lead=str(record.paper.title_in(actor.language)),
        save=_("Save"),
        back=_papers(meeting),
        trace=[{"label": str(name(meeting, actor.language)), "href": desk_address(meeting)}],
    )


@staff
@require_POST
def remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """It did neither."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    record = found(meeting_papers(actor, meeting), row)
    try:
        actions.remove(actor, record)
    except RemitError as error:
        messages.error(request, told(error))
    return see(_papers(meeting))


def _papers(meeting: Meeting) -> str:
    return f"{desk_address(meeting)}#papers"
