"""A trace: its page and its files."""

import io

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.desk.trace.showing import listed, said
from remit.desk.trace.showing.picture import picture
from remit.kernel.actor import Actor
from remit.oversight.trace.gather import trace
from remit.oversight.trace.node import Kind, Trace
from remit.web.door import actor_of, staff

TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


@staff
def page(request: HttpRequest, kind: str, pk: str) -> HttpResponse:
    """The picture from the first word to the last result, and the same as a list."""
    actor = actor_of(request)
    found = _found(actor, kind, pk)
    node = found.nodes[found.focus]
    context = {
        "node": node,
        "title": said.title(node),
        "kind_name": said.NAMES[node.kind],
        "own": said.href(node, actor.language),
        "picture": picture(found),
        "list": listed.nested(found.tree(), actor.language, found.focus),
        "alone": len(found.nodes) == 1,
        "more": [said.NAMES[each] for each in Kind if each in found.more],
        "files": [(form.upper(), reverse("desk:trace:file", args=[kind, pk, form])) for form in TYPES],
        "trace": [{"label": _("Traces"), "href": reverse("desk:trace:index")}, {"label": said.title(node), "href": ""}],
    }
    return render(request, "desk/trace/trace.html", context)


@staff
def file(request: HttpRequest, kind: str, pk: str, form: str) -> HttpResponse:
    """The same as JSON or CSV."""
    actor = actor_of(request)
    found = _found(actor, kind, pk)
    if form == "json":
        return HttpResponse(listed.as_json(found, actor.language), content_type=TYPES[form])
    out = io.StringIO()
    listed.as_csv(found, actor.language, out)
    response = HttpResponse("\ufeff" + out.getvalue(), content_type=TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="trace-{kind}-{pk}.csv"'
    return response


def _found(actor: Actor, kind: str, pk: str) -> Trace:
    """Raises Http404 for what the actor may not see, whether it is there or not."""
    found = trace(actor, Kind(kind), int(pk))
    if found.focus not in found.nodes:
        raise Http404
    return found
