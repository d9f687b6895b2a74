"""Writing the words of a meeting in the second language."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.meetings.forms.pairs import PairsForm
from remit.kernel.texts import LANGUAGES
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name, name_within
from remit.meetings.rules import meeting as rules
from remit.web.door import actor_of, found, see, staff


@staff
def write(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Part beside part: what there is on the left, a field on the right."""
    actor = actor_of(request)
    meeting = found(meetings(actor), pk)
    if language not in LANGUAGES:
        raise Http404
    if not (answer := rules.may_translate(actor, meeting)):
        raise PermissionDenied(str(answer.why))
    form = PairsForm(request.POST or None, actor=actor, meeting=meeting, language=language)
    if form.is_valid():
        if form.cleaned_data["revision"] is not None:
            meeting.revision = form.cleaned_data["revision"]
        done = form.attempt(lambda: meeting_actions.translate(actor, meeting, language=language, **form.told()))
        if done is not None:
            return see(done)
    context = {
        "form": form,
        "meeting": meeting,
        "name": name(meeting, actor.language),
        "short": name_within(meeting, actor.language),
        "language": language,
        "code": {"en": "en", "zh": "zh-Hans"}[form.source],
    }
    return render(request, "desk/meetings/words.html", context)
