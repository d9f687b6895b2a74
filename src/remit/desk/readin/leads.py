"""Where the clerk goes on from a confirmed page: the minutes, the meeting news, the actions."""

from typing import Any

from django.urls import reverse

from remit.intake.models import Draft
from remit.intake.queries.draft import drafts, source_pages
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES, Text
from remit.meetings.models import Meeting
from remit.meetings.queries import meeting as meetings
from remit.meetings.queries import naming
from remit.papers.queries import paper as papers
from remit.web.address import desk_address


def _papers(actor: Actor, draft: Draft) -> list[tuple[str, Text]]:
    """(address, title) of the papers that were only named, and entered beside the meeting."""
    chosen = [row["choice"].partition(":") for row in draft.content["documents"]]
    keys = [int(key) for kind, _colon, key in chosen if kind == "paper"]
    rows = papers.papers(actor).filter(pk__in=keys).order_by("pk")
    return [(desk_address(paper), paper.title_in(actor.language)) for paper in rows]


def _places(meeting: Meeting, language: str) -> dict[str, str]:
    return {
        "href": reverse("desk:meetings:meeting", args=[meeting.pk]),
        "minutes_pdf": reverse("desk:meetings:download", args=[meeting.pk, language, "pdf"]),
        "minutes_docx": reverse("desk:meetings:download", args=[meeting.pk, language, "docx"]),
        "news": reverse("desk:readouts:begin", args=[meeting.pk]),
    }


def of(actor: Actor, draft: Draft) -> dict[str, Any]:
    """The meeting that the page became, and the addresses of what follows."""
    meeting = meetings.meetings(actor).filter(pk=draft.meeting_id or 0).first()
    others = drafts(actor).filter(fingerprint=draft.fingerprint, body_id=draft.body_id, state="in_confirmation")
    context: dict[str, Any] = {"meeting": meeting, "others": list(others.order_by("part").defer("text", "read"))}
    if meeting is None:
        return context
    context["papers"] = _papers(actor, draft)
    context["name"] = naming.name(meeting, actor.language)
    context["source"] = source_pages(actor).filter(meeting=meeting, fingerprint=draft.fingerprint).first()
    told = str(draft.read.get("language") or "")
    return context | _places(meeting, told if told in LANGUAGES else actor.language)
