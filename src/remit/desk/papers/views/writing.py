"""A text comes in, is put right paragraph by paragraph, and becomes a version; or a version is corrected."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from remit.desk.papers import editor
from remit.desk.papers.arranging import arrange
from remit.desk.papers.forms.text import AddedText, CorrectedText, PasteForm
from remit.kernel.errors import Conflict, RemitError
from remit.kernel.texts import LANGUAGES
from remit.papers.actions import version as version_actions
from remit.papers.models import Paper, PaperVersion, Passage
from remit.papers.paragraphs.split import DEEPEST, split
from remit.papers.queries import version as queries
from remit.papers.queries.citation import is_cited
from remit.papers.queries.paper import papers
from remit.papers.rules import version as rules
from remit.web.door import actor_of, found, see, staff


@staff
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """The text, pasted or uploaded; then its paragraphs; then the version."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    if not (answer := rules.may_add(actor, row)):
        raise PermissionDenied(str(answer.why))
    latest = queries.latest_version(row)
    present = queries.passages(latest) if latest else []
    if "do" in request.POST:
        facts, rows = AddedText(request.POST), editor.sent(request.POST)

        def act(**told: Any) -> PaperVersion:
            record = found(papers(actor), pk)
            record.revision = facts.cleaned_data["revision"] or 0
            return version_actions.add(actor, record, issued_on=facts.cleaned_data["issued_on"], **told)

        return _edited(request, row, facts, rows, present, act)
    form = PasteForm(request.POST or None, request.FILES or None)
    if form.is_valid() and (texts := form.attempt(form.texts)) is not None:
        pieces = {language: split(text) for language, text in texts.items()}
        rows = editor.beside({language: each.paragraphs for language, each in pieces.items()})
        preambles = {f"preamble_{language}": each.preamble for language, each in pieces.items()}
        facts = AddedText(
            initial=preambles | {"revision": row.revision, "issued_on": None if latest else row.issued_on}
        )
        return _show(request, row, facts, editor.continued(rows, present), present)
    status = 422 if form.errors else 200
    return render(request, "desk/papers/paste.html", {"paper": row, "form": form, "latest": latest}, status=status)


@staff
def correct(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    """The paragraphs of a version as they stand, to be put right with a reason."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    told = queries.version_at(actor, row, version)
    if told is None:
        raise Http404
    if not (answer := rules.may_correct(actor, told)):
        raise PermissionDenied(str(answer.why))
    if is_cited(told):
        messages.info(request, _("This text has been cited. What it says now, a new version says."))
        return see(row)
    present = queries.passages(told)
    if "do" in request.POST:
        facts = CorrectedText(request.POST)

        def act(**values: Any) -> PaperVersion:
            record = queries.version_at(actor, row, version) or told
            record.revision = facts.cleaned_data["revision"] or 0
            return version_actions.correct(actor, record, reason=facts.cleaned_data["reason"], **values)

        return _edited(request, row, facts, editor.sent(request.POST), present, act, told)
    words = {text.language: text for text in told.texts.all()}
    initial: dict[str, Any] = {
        f"{name}_{lang}": getattr(words[lang], name) for lang in words for name in ("preamble", "note")
    }
    facts = CorrectedText(initial=initial | {"revision": told.revision})
    return _show(request, row, facts, editor.of_version(present), present, version=told)


def _edited(
    request: HttpRequest,
    row: Paper,
    facts: AddedText,
    rows: list[editor.Row],
    present: list[Passage],
    act: Callable[..., PaperVersion],
    version: PaperVersion | None = None,
) -> HttpResponse:
    """The form came back: a button arranges the rows, or all of it becomes the version."""
    if request.POST["do"] != "write":
        quiet = type(facts)(initial=request.POST.dict())
        return _show(request, row, quiet, arrange(rows, request.POST["do"]), present, version=version)
    if facts.is_valid():
        paragraphs, places = editor.told(rows)
        words = {
            f"{name}s": {lang: facts.cleaned_data[f"{name}_{lang}"] for lang in LANGUAGES}
            for name in ("preamble", "note")
        }
        try:
            act(paragraphs=paragraphs, **words)
            return see(row)
        except Conflict as error:
            facts = _overtaken(facts, rows, present, error, version or row)
        except RemitError as error:
            _refused(facts, rows, places, error)
    return _show(request, row, facts, rows, present, version=version, status=422)


def _overtaken(
    facts: AddedText, rows: list[editor.Row], present: list[Passage], error: Conflict, now: Paper | PaperVersion
) -> AddedText:
    """Somebody was quicker: what is typed stays, beside what they saved; sending it again means choosing it."""
    if not any(row.address for row in rows):
        editor.continued(rows, present)
    typed = {name: facts.data.get(name, "") for name in facts.fields}
    again = type(facts)(typed | {"revision": str(now.revision)})
    again.is_valid()
    again.conflicts(error)
    return again


def _refused(facts: AddedText, rows: list[editor.Row], places: list[int], error: RemitError) -> None:
    """The sentence beside its row or field, else above the form."""
    beside = False
    for name, why in error.fields.items():
        place = name.removeprefix("paragraph-")
        if place.isdecimal() and int(place) < len(places):
            rows[places[int(place)]].error = str(why)
            beside = True
    if not beside:
        facts.refuse(error)


def _show(
    request: HttpRequest,
    row: Paper,
    facts: AddedText,
    rows: list[editor.Row],
    present: list[Passage],
    *,
    version: PaperVersion | None = None,
    status: int = 200,
) -> HttpResponse:
    language = actor_of(request).language
    context = {
        "paper": row,
        "version": version,
        "form": facts,
        "rows": editor.stand(rows, present),
        "wrong": [(place, each.error) for place, each in enumerate(rows) if each.error],
        "depths": range(DEEPEST + 1),
        "present": [(each.point.address, each.label_in(language), each.text_in(language)) for each in present],
    }
    return render(request, "desk/papers/text.html", context, status=status)
