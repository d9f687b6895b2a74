"""What a paper does to another is said, or taken back."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.papers.forms.relation import ReasonForm, RelateForm
from remit.desk.papers.showing import relations
from remit.papers.actions import paper as paper_actions
from remit.papers.queries.paper import papers
from remit.papers.queries.relation import related
from remit.papers.rules import paper as rules
from remit.web.door import actor_of, found, see, staff


@staff
def relate(request: HttpRequest, pk: int) -> HttpResponse:
    """This paper amends, supersedes, repeals or carries on another."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    if not (answer := rules.may_relate(actor, row)):
        raise PermissionDenied(str(answer.why))
    form = RelateForm(request.POST or None, actor=actor)
    if form.is_valid() and form.attempt(lambda: form.act(actor, row)) is not None:
        return see(row)
    return render(request, "desk/papers/relate.html", {"paper": row, "form": form}, status=422 if form.errors else 200)


@staff
def unrelate(request: HttpRequest, pk: int, relation: int) -> HttpResponse:
    """It was said by mistake."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    if not (answer := rules.may_unrelate(actor, row)):
        raise PermissionDenied(str(answer.why))
    told = next((each for each in related(actor, row) if each.row.pk == relation and each.outward), None)
    if told is None:
        raise Http404
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        act = paper_actions.unrelate
        if form.attempt(lambda: act(actor, row, other=told.other, kind=told.kind, reason=reason)) is not None:
            return see(row)
    shown = next(each for each in relations.of(actor, row) if each.pk == relation)
    context = {"paper": row, "form": form, "relation": shown}
    return render(request, "desk/papers/unrelate.html", context, status=422 if form.errors else 200)
