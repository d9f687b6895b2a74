"""A table is uploaded, previewed row by row, and brought in."""

import csv
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from remit.desk.bodies.forms.table import ApplyForm, UploadForm
from remit.intake.actions import table as actions
from remit.intake.rules import table as rules
from remit.intake.tables.columns import KINDS, Kind
from remit.intake.tables.outcome import Preview
from remit.intake.tables.reading import LARGEST, text_of
from remit.intake.tables.run import preview
from remit.kernel.actor import Actor
from remit.web.door import actor_of, staff
from remit.web.form_page import check, sent

LISTS = {"bodies": "desk:bodies:index", "people": "desk:people:index"}
# A preview of more rows names only those that change something or cannot be.
ALL_ROWS = 200


@staff
def upload(request: HttpRequest, kind: str) -> HttpResponse:
    """The form for the file; then its preview; then what was done."""
    actor = actor_of(request)
    table = _kind(kind)
    check(rules.may_import(actor, None))
    if "content" in request.POST:
        return _apply(request, actor, table)
    form = UploadForm(sent(request), request.FILES if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        content = file.read(LARGEST + 1)
        found = form.attempt(lambda: preview(actor, kind, content))
        if found is not None:
            return _preview(request, table, found, content, file.name)
    return render(request, "desk/bodies/import.html", {"form": form, "kind": table} | _frame(table))


def _apply(request: HttpRequest, actor: Actor, table: Kind) -> HttpResponse:
    form = ApplyForm(request.POST)
    upload_form = UploadForm()
    if form.is_valid():
        given = form.cleaned_data
        content = given["content"].encode()
        done = form.attempt(
            lambda: actions.import_(
                actor, None, kind=table.name, content=content, seen=given["seen"], reason=given["name"]
            )
        )
        if done is not None:
            context = _rows(done) | {"done": True, "list": reverse(LISTS[table.name])}
            return render(request, "desk/bodies/preview.html", context | _frame(table))
        now = form.attempt(lambda: preview(actor, table.name, content))
        if now is not None:
            return _preview(request, table, now, content, given["name"], form)
    return render(request, "desk/bodies/import.html", {"form": upload_form, "kind": table} | _frame(table))


def _preview(
    request: HttpRequest, table: Kind, found: Preview, content: bytes, name: str, asked: ApplyForm | None = None
) -> HttpResponse:
    initial = {"name": name, "seen": found.fingerprint, "content": text_of(content)}
    context = _rows(found) | {
        "form": ApplyForm(initial=initial),
        "told": asked.non_field_errors() if asked else [],
        "name": name,
        "list": reverse(LISTS[table.name]),
    }
    return render(request, "desk/bodies/preview.html", context | _frame(table))


def _rows(found: Preview) -> dict[str, Any]:
    """The rows to show; of a long table only those that matter."""
    rows = found.outcomes
    if len(rows) > ALL_ROWS:
        rows = [row for row in rows if row.fate != "unchanged"]
    return {"found": found, "rows": rows, "counts": found.counts}


def _frame(table: Kind) -> dict[str, Any]:
    people = table.name == "people"
    title = _("People from a table") if people else _("Bodies from a table")
    above = {"label": _("People") if people else _("Bodies"), "href": reverse(LISTS[table.name])}
    return {"title": title, "trace": [above, {"label": title, "href": ""}], "table": table}


@staff
@require_safe
def head(request: HttpRequest, kind: str) -> HttpResponse:
    """An empty table with its head, which a spreadsheet opens in the right encoding."""
    table = _kind(kind)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{table.name}.csv"'
    csv.writer(response).writerow(table.heads())
    return response


def _kind(name: str) -> Kind:
    try:
        return KINDS[name]
    except KeyError as error:
        raise Http404 from error
