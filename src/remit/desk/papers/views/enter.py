"""Entering a paper, and changing what is said of it."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.papers.forms.paper import ChangedPaper, NewPaper
from remit.papers.queries.paper import papers
from remit.papers.rules import paper as rules
from remit.web.door import actor_of, found, see, staff


@staff
def new(request: HttpRequest) -> HttpResponse:
    """A blank form."""
    actor = actor_of(request)
    if not (answer := rules.may_register(actor, None)):
        raise PermissionDenied(str(answer.why))
    form = NewPaper(request.POST or None, actor=actor)
    if form.is_valid() and (made := form.attempt(lambda: form.act(actor))) is not None:
        return see(made)
    return render(request, "desk/papers/form.html", {"form": form})


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper as it stands, to be changed."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    if not (answer := rules.may_edit(actor, row)):
        raise PermissionDenied(str(answer.why))
    form = ChangedPaper(request.POST or None, actor=actor, record=row)
    if form.is_valid() and (done := form.attempt(lambda: form.act(actor))) is not None:
        return see(done)
    return render(request, "desk/papers/form.html", {"form": form, "paper": row})
