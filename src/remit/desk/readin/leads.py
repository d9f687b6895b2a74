"""Where the clerk goes on from a confirmed page: the minutes, the meeting news, the actions."""

from typing import Any

from django.urls import NoReverseMatch, reverse

from remit.intake.models import Draft
from remit.intake.queries.draft import drafts, source_pages
from remit.kernel.actor import Actor
from remit.meetings.queries import meeting as meetings
from remit.meetings.queries import naming

PLACES = {
    "href": ("desk:meetings:meeting", ()),
    "minutes_pdf": ("desk:meetings:minutes", ("pdf",)),
    "minutes_docx": ("desk:meetings:minutes", ("docx",)),
    "news": ("desk:readouts:begin", ()),
}


def of(actor: Actor, draft: Draft) -> dict[str, Any]:
    """The meeting that the page became, and the addresses of what follows."""
    meeting = meetings.meetings(actor).filter(pk=draft.meeting_id or 0).first()
    others = drafts(actor).filter(fingerprint=draft.fingerprint, body_id=draft.body_id, state="in_confirmation")
    context: dict[str, Any] = {"meeting": meeting, "others": list(others.order_by("part").defer("text", "read"))}
    if meeting is None:
        return context
    context["name"] = naming.name(meeting, actor.language)
    context["source"] = source_pages(actor).filter(meeting=meeting, fingerprint=draft.fingerprint).first()
    for key, (name, more) in PLACES.items():
        try:
            context[key] = reverse(name, args=[meeting.pk, *more])
        except NoReverseMatch:
            context[key] = ""
    return context
