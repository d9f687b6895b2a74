"""One meeting."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.desk.meetings.showing import agenda as agenda_
from remit.desk.meetings.showing import mended, onward, people, steps, treated
from remit.desk.origin import steps as steps_of
from remit.desk.origin import trace_of
from remit.followup.rules import measure as measure_rules
from remit.intake.queries.draft import source_pages
from remit.kernel.actor import Actor
from remit.ledger.queries import history
from remit.meetings.choices import MeetingState
from remit.meetings.models import KeyPoint, Meeting
from remit.meetings.queries.meeting import decisions, key_points, meetings
from remit.meetings.queries.naming import name, name_within
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.rules import key_point as key_point_rules
from remit.meetings.rules import meeting as rules
from remit.meetings.rules import meeting_paper as paper_rules
from remit.oversight.trace.line import of_meeting
from remit.web.address import desk_address
from remit.web.door import actor_of, found, staff
from remit.web.history import history_of
from remit.web.templatetags.remit import text


@staff
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """The meeting as the document it is, with what may follow."""
    actor = actor_of(request)
    return render(request, "desk/meetings/meeting.html", shown(actor, found(meetings(actor), pk)))


def shown(actor: Actor, meeting: Meeting) -> dict[str, Any]:
    """All that the page shows, as ready values."""
    language = actor.language
    plan = f"{reverse('desk:measures:new')}?meeting={meeting.pk}" if _may_plan(actor, meeting) else ""
    lines = agenda_.agenda(actor, meeting, plan)
    positions = {line.pk: line.number for line in lines}
    news = onward.readouts(actor, meeting)
    missing = steps.untranslated(sheet_of(meeting), set(positions)) if rules.may_translate(actor, meeting) else []
    follow = steps.steps(actor, meeting, missing, bool(news))
    attendance = people.people(actor, meeting)
    return {
        "meeting": meeting,
        "name": name(meeting, language),
        "body": text(meeting.body.name_in(language, meeting.held_on) or meeting.body.name_in(language)),
        "body_href": desk_address(meeting.body),
        "trace": _trace(actor, meeting),
        "whole_trace": trace_of("meeting", meeting.pk),
        "serving": reverse("desk:meetings:serving", args=[meeting.pk]) if _may_serve(actor, meeting) else "",
        "cited": meeting.state == MeetingState.CITED,
        "states": steps.states(meeting, history(meeting)),
        "next": next((step for step in follow if not step.why_not), None),
        "others": follow[1:] if follow and not follow[0].why_not else follow,
        "agenda": lines,
        "summary": meeting.summary_in(language),
        "place": meeting.place_in(language),
        "key_points": agenda_.asked(key_points(actor).filter(meeting=meeting, item=None), language, plan),
        "decisions": agenda_.asked(decisions(actor).filter(meeting=meeting, item=None), language, plan),
        "papers": treated.papers(actor, meeting),
        "treat": reverse("desk:meetings:papers", args=[meeting.pk]) if _may_treat(actor, meeting) else "",
        "actions": onward.actions(actor, meeting),
        "news": news,
        "conveyed_at": onward.conveyed_at(actor, meeting),
        "people": attendance,
        "mended": mended.mended(actor, meeting, positions),
        "history": history_of(meeting, reasons=bool(rules.may_correct(actor, meeting))),
        "today": actor.today,
        "plan": plan,
        "sources": list(source_pages(actor).filter(meeting=meeting)),
        "add": reverse("desk:meetings:add", args=[meeting.pk]) if _may_add(actor, meeting) else "",
    }


def _trace(actor: Actor, meeting: Meeting) -> list[dict[str, Any]]:
    """Where it comes from; of one that comes from nothing, where it stands."""
    before = steps_of(of_meeting(actor, meeting.pk))
    before = before or [{"label": _("Meetings"), "href": reverse("desk:meetings:index")}]
    return [*before, {"label": name_within(meeting, actor.language), "href": ""}]


def _may_serve(actor: Actor, meeting: Meeting) -> bool:
    """Whether there are requirements here whose paragraphs the actor may name."""
    held = meeting.state in (MeetingState.HELD, MeetingState.CLOSED)
    return held and bool(key_point_rules.may_serve(actor, KeyPoint(meeting=meeting)))


def _may_treat(actor: Actor, meeting: Meeting) -> bool:
    happened = meeting.state in (MeetingState.HELD, MeetingState.CLOSED, MeetingState.CITED)
    return happened and bool(paper_rules.may_add(actor, meeting))


def _may_plan(actor: Actor, meeting: Meeting) -> bool:
    held = meeting.state in (MeetingState.HELD, MeetingState.CLOSED)
    return held and bool(measure_rules.may_plan(actor, meeting))


def _may_add(actor: Actor, meeting: Meeting) -> bool:
    return meeting.state == MeetingState.HELD and bool(rules.may_add(actor, meeting))
