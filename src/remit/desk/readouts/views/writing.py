"""The editor: one language, paragraph by paragraph, the source beside it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.desk.readouts.editor import Place, Sent, other_language, overtaken, places, rearrange
from remit.desk.readouts.showing import CODES, WRITE
from remit.kernel.actor import Actor
from remit.kernel.errors import Conflict, RemitError
from remit.kernel.texts import LANGUAGES
from remit.publication.actions import readout as actions
from remit.publication.actions.readout.standing import OPEN_STATES
from remit.publication.models import Readout
from remit.publication.queries import readout as queries
from remit.publication.queries.languages import TITLE
from remit.publication.rules import readout as rules
from remit.web.door import actor_of, found, see, staff, told


@staff
def write(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Write, save, and add, remove or move paragraphs; what two wrote at once stands side by side to choose from."""
    if language not in LANGUAGES:
        raise Http404
    actor = actor_of(request)
    record = found(queries.readouts(actor), pk)
    if not (answer := rules.may_write(actor, record)):
        raise PermissionDenied(str(answer.why))
    if record.state not in OPEN_STATES:
        messages.info(request, _("The text is not open for writing now."))
        return see(record)
    shown = places(record, language)
    if request.method != "POST":
        return _show(request, record, language, shown)
    sent = Sent.of(request.POST, shown)
    try:
        _save(actor, record, language, sent)
    except Conflict as error:
        fresh = overtaken(places(record, language), request.POST, sent)
        return _show(request, record, language, fresh, told(error), status=409)
    except RemitError as error:
        return _show(request, record, language, overtaken(shown, request.POST, sent), told(error), status=422)
    return _onward(request, actor, record, language)


def _save(actor: Actor, record: Readout, language: str, sent: Sent) -> None:
    if sent.texts:
        texts = {pk: text for pk, text in sent.texts.items() if pk != TITLE}
        actions.write(actor, record, language=language, title=sent.texts.get(TITLE), paragraphs=texts, seen=sent.seen)


def _onward(request: HttpRequest, actor: Actor, record: Readout, language: str) -> HttpResponse:
    then = request.POST.get("then", "save")
    if then == "done":
        return see(record)
    fresh = found(queries.readouts(actor), record.pk)
    place = None
    try:
        place = rearrange(actor, fresh, then)
    except RemitError as error:
        messages.error(request, told(error))
    if then == "save":
        messages.success(request, _("Saved."))
    response = redirect(
        reverse("desk:readouts:write", args=[record.pk, language]) + (f"#paragraph-{place}" if place else "")
    )
    response.status_code = 303
    return response


def _show(
    request: HttpRequest, record: Readout, language: str, shown: list[Place], error: str = "", status: int = 200
) -> HttpResponse:
    other = other_language(language)
    context: dict[str, Any] = {
        "readout": record,
        "places": shown,
        "translating": language != record.source_language,
        "code": CODES[language],
        "source_code": CODES[record.source_language],
        "heading": WRITE[language],
        "other": other,
        "other_heading": WRITE[other],
        "error": error,
    }
    return render(request, "desk/readouts/write.html", context, status=status)
