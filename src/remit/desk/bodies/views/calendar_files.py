"""A calendar file is uploaded, previewed day by day, and brought in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from remit.bodies.models import Calendar
from remit.bodies.queries.calendar import calendars
from remit.bodies.rules import calendar as rules
from remit.desk.bodies.forms.calendar import BringInForm, UploadForm
from remit.desk.bodies.views.calendars import trace
from remit.intake.calendars.run import bring_in, preview
from remit.intake.calendars.shipped import EXAMPLES, content
from remit.intake.tables.outcome import Preview
from remit.intake.tables.reading import LARGEST, text_of
from remit.kernel.actor import Actor
from remit.web.door import actor_of, found, see, staff
from remit.web.form_page import check, sent


@staff
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """The form for the file; then its preview; then the calendar."""
    actor = actor_of(request)
    calendar = found(calendars(actor), pk)
    check(rules.may_add_days(actor, calendar))
    if "content" in request.POST:
        return _apply(request, actor, calendar)
    files = request.FILES if request.method == "POST" else None
    form = UploadForm(sent(request), files, initial={"language": actor.language})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        content = given["file"].read(LARGEST + 1)
        read = form.attempt(lambda: preview(calendar, content, given["language"]))
        if read is not None:
            again = {"name": given["file"].name, "content": text_of(content), "language": given["language"]}
            return _preview(request, actor, calendar, read, again)
    return _form(request, actor, calendar, form)


def _apply(request: HttpRequest, actor: Actor, calendar: Calendar) -> HttpResponse:
    form = BringInForm(request.POST)
    if not form.is_valid():
        return _form(request, actor, calendar, UploadForm())
    given = form.cleaned_data
    content = given["content"].encode()
    done = form.attempt(lambda: bring_in(actor, calendar, content, given["language"], given["seen"]))
    if done is not None:
        return see(calendar)
    now = form.attempt(lambda: preview(calendar, content, given["language"]))
    if now is None:
        return _form(request, actor, calendar, UploadForm())
    return _preview(request, actor, calendar, now, given, [str(why) for why in form.non_field_errors()])


def _form(request: HttpRequest, actor: Actor, calendar: Calendar, form: UploadForm) -> HttpResponse:
    title = _("Bring in a calendar file")
    context = {"form": form, "title": title, "trace": trace(calendar, title, actor.language), "examples": EXAMPLES}
    return render(request, "desk/bodies/calendar_import.html", context)


def _preview(
    request: HttpRequest,
    actor: Actor,
    calendar: Calendar,
    found: Preview,
    again: dict[str, str],
    told: list[str] | None = None,
) -> HttpResponse:
    title = _("Bring in a calendar file")
    context = {
        "form": BringInForm(initial=again | {"seen": found.fingerprint}),
        "found": found,
        "counts": found.counts,
        "calendar": calendar,
        "name": again["name"],
        "told": told or [],
        "title": title,
        "trace": trace(calendar, title, actor.language),
    }
    return render(request, "desk/bodies/calendar_preview.html", context)


@staff
@require_safe
def example(_request: HttpRequest, name: str) -> HttpResponse:
    """A calendar that comes along, as a file."""
    if name not in EXAMPLES:
        raise Http404
    response = HttpResponse(content(name), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response
