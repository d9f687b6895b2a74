"""Review, publication, correction and withdrawal: one door for every verb."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from remit.desk.readouts.forms import VerbForm
from remit.desk.readouts.showing import BY_ADDRESS, NAMES, VERBS
from remit.publication.queries import readout as queries
from remit.publication.rules import readout as rules
from remit.web.door import actor_of, found, see, staff


@staff
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """One verb: at once where it needs no words, else by its form."""
    if verb not in BY_ADDRESS:
        raise Http404
    actor = actor_of(request)
    record = found(queries.readouts(actor), pk)
    step = VERBS[BY_ADDRESS[verb]]
    if not (answer := getattr(rules, f"may_{BY_ADDRESS[verb]}")(actor, record)):
        raise PermissionDenied(str(answer.why))
    form = (step.form or VerbForm)(request.POST if request.method == "POST" else None, actor=actor, record=record)
    if request.method == "POST" and form.is_valid():
        if form.attempt(lambda: step.action(actor, record, **form.keywords())):
            return see(record)
        if step.form is None:
            messages.error(request, "; ".join(str(each) for each in form.non_field_errors()))
            return see(record)
    context = {
        "form": form,
        "readout": record,
        "step": step,
        "left_out": [NAMES[each] for each in NAMES if each not in getattr(form, "finished", NAMES)],
    }
    return render(request, "desk/readouts/form.html", context, status=422 if form.errors else 200)
