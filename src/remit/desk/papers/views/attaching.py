"""Files of a paper: attached, handed out, taken away."""

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from remit.desk.papers.forms.file import AttachForm
from remit.desk.papers.forms.relation import ReasonForm
from remit.papers import store
from remit.papers.actions import file as file_actions
from remit.papers.media import INLINE
from remit.papers.queries.file import files
from remit.papers.queries.paper import papers
from remit.papers.rules import file as rules
from remit.web.door import actor_of, found, see, staff


@staff
def attach(request: HttpRequest, pk: int) -> HttpResponse:
    """A scan, or the document as it came."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    if not (answer := rules.may_attach(actor, row)):
        raise PermissionDenied(str(answer.why))
    form = AttachForm(request.POST or None, request.FILES or None)
    if form.is_valid() and form.attempt(lambda: form.act(actor, row)) is not None:
        return see(row)
    return render(request, "desk/papers/attach.html", {"paper": row, "form": form}, status=422 if form.errors else 200)


@staff
def file(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """The bytes as they came: shown by the browser where nothing in them can run, else to be saved."""
    actor = actor_of(request)
    row = found(files(actor, found(papers(actor), pk)), file)
    try:
        data = store.opened(row.digest)
    except FileNotFoundError as error:
        raise Http404 from error
    answer: HttpResponseBase = FileResponse(
        data, content_type=row.media_type, as_attachment=row.media_type not in INLINE, filename=row.name
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer  # type: ignore[return-value]


@staff
def detach(request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """The file was attached by mistake."""
    actor = actor_of(request)
    paper = found(papers(actor), pk)
    row = found(files(actor, paper).select_related("paper"), file)
    if not (answer := rules.may_detach(actor, row)):
        raise PermissionDenied(str(answer.why))
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if form.attempt(lambda: file_actions.detach(actor, row, reason=reason)) is not None:
            return see(paper)
    context = {"paper": paper, "form": form, "file": row}
    return render(request, "desk/papers/detach.html", context, status=422 if form.errors else 200)
