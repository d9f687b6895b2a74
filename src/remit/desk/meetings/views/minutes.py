"""Minutes to take away: PDF and DOCX, in one language or both."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify

from remit.exchange.minutes import from_meeting, printer
from remit.exchange.minutes.refusals import MissingGlyphs, TemplateRefused
from remit.kernel.actor import Actor
from remit.meetings.choices import MeetingState
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name, name_within
from remit.web.door import actor_of, found, staff

KINDS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
LANGUAGES = ("en", "zh", "both")


@staff
def options(request: HttpRequest, pk: int) -> HttpResponse:
    """Every form of the minutes, to choose from."""
    actor = actor_of(request)
    return render(request, "desk/meetings/minutes.html", shown(actor, _held(actor, pk)))


def shown(actor: Actor, meeting: Meeting) -> dict[str, object]:
    """What the page of choices shows."""
    return {"meeting": meeting, "name": name(meeting, actor.language), "short": name_within(meeting, actor.language)}


@staff
def own(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The file in the language that the actor reads."""
    return download(request, pk, actor_of(request).language, kind)


@staff
def download(request: HttpRequest, pk: int, language: str, kind: str) -> HttpResponse:
    """The file, with what the actor may see; where it cannot be printed, a page that says why."""
    actor = actor_of(request)
    meeting = _held(actor, pk)
    if kind not in KINDS or language not in LANGUAGES:
        raise Http404
    document = from_meeting.minutes(actor, meeting, language)
    try:
        made = printer.print_pdf(document) if kind == "pdf" else printer.print_docx(document)
    except (MissingGlyphs, TemplateRefused) as error:
        problem = error.sentence("zh" if actor.language == "zh" else "en")
        context = shown(actor, meeting) | {"problem": problem}
        return render(request, "desk/meetings/minutes.html", context, status=409)
    response = HttpResponse(made, content_type=KINDS[kind])
    response["Content-Disposition"] = f'attachment; filename="{_filename(meeting, language, kind)}"'
    return response


def _held(actor: Actor, pk: int) -> Meeting:
    return found(meetings(actor).exclude(state=MeetingState.CITED), pk)


def _filename(meeting: Meeting, language: str, kind: str) -> str:
    called = slugify(str(name(meeting, "en")))[:80].strip("-")
    return f"minutes-{meeting.held_on or meeting.pk}-{called or meeting.pk}-{language}.{kind}"
