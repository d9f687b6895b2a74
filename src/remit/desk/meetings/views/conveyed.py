"""What was conveyed at an item."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.queries.conveyed import at_meeting
from remit.conveyance.rules import conveyed as rules
from remit.desk.meetings.forms.conveying import ConveyForm
from remit.desk.meetings.showing.agenda import source
from remit.kernel.errors import RemitError
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import items, meetings
from remit.meetings.queries.naming import name, name_within
from remit.web.address import desk_address
from remit.web.door import actor_of, found, see, staff, told


@staff
def add(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Point to a paper or a meeting; several can be conveyed at one item, one after the other."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    row = found(items(actor, meeting).select_related("meeting__body"), item)
    if not (answer := rules.may_add(actor, row)):
        raise PermissionDenied(str(answer.why))
    form = ConveyForm(request.POST or None, actor=actor)
    if form.is_valid() and form.attempt(lambda: form.add(actor, row)) is not None:
        return see(f"{desk_address(meeting)}#item-{row.pk}")
    context = {
        "form": form,
        "meeting": meeting,
        "name": name(meeting, actor.language),
        "short": name_within(meeting, actor.language),
        "title": row.title_in(actor.language),
        "there": [source(actor, each) for each in at_meeting(actor, meeting).filter(item=row)],
    }
    return render(request, "desk/meetings/conveyed.html", context)


@staff
@require_POST
def remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """It was not conveyed after all."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    conveyed = found(at_meeting(actor, meeting), row)
    item = conveyed.item_id
    try:
        conveyed_actions.remove(actor, conveyed)
    except RemitError as error:
        messages.error(request, told(error))
    return see(f"{desk_address(Meeting(pk=meeting.pk))}#item-{item}")
