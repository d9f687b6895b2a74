"""Which paragraphs of higher papers the requirements of a meeting serve."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError
from remit.meetings.actions import key_point as actions
from remit.meetings.models import KeyPoint, Meeting
from remit.meetings.queries.meeting import key_points, meetings
from remit.meetings.queries.naming import name, name_within
from remit.meetings.rules import key_point as rules
from remit.oversight.trace import served
from remit.papers.queries.version import points
from remit.web.door import actor_of, found, see, staff, told


@staff
def serve(request: HttpRequest, pk: int) -> HttpResponse:
    """Each requirement, and the paragraphs of what the meeting conveyed: those that are ticked are served."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    asked = [row for row in _asked(actor, meeting) if rules.may_serve(actor, row)]
    if not asked:
        raise PermissionDenied(str(rules.may_serve(actor, KeyPoint(meeting=meeting)).why))
    choices, now = served.choices(actor, meeting), served.serving(actor, meeting)
    if request.method == "POST":
        known = {choice.point for choice in choices}
        try:
            for row in asked:
                ticked = {
                    int(each) for each in request.POST.getlist(f"serves-{row.pk}") if each.isascii() and each.isdigit()
                }
                _change(actor, row, ticked & known, now.get(row.pk, set()) & known)
        except RemitError as error:
            messages.error(request, told(error))
        return see(meeting)
    context = {
        "meeting": meeting,
        "name": name(meeting, actor.language),
        "short": name_within(meeting, actor.language),
        "rows": [(row, row.text_in(actor.language), _ticks(choices, now.get(row.pk, set()))) for row in asked],
        "choices": choices,
    }
    return render(request, "desk/meetings/serving.html", context)


def _asked(actor: Actor, meeting: Meeting) -> list[KeyPoint]:
    return list(key_points(actor).filter(meeting=meeting).select_related("meeting__body", "item__meeting__body"))


def _ticks(choices: list[served.Choice], ticked: set[int]) -> list[tuple[Any, bool]]:
    return [(choice, choice.point in ticked) for choice in choices]


def _change(actor: Actor, row: KeyPoint, ticked: set[int], now: set[int]) -> None:
    for point in points(actor).filter(pk__in=ticked ^ now):
        change = actions.serve if point.pk in ticked else actions.unserve
        change(actor, row, point=point)
