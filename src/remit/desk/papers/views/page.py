"""A paper: what is said of it, its text in one of its versions, and one paragraph of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from remit.conveyance.queries.conveyed import where
from remit.desk.papers.showing import paragraph, relations, text
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.queries.naming import name
from remit.papers.models import Paper, PaperVersion
from remit.papers.queries import version as queries
from remit.papers.queries.file import files
from remit.papers.queries.paper import papers
from remit.papers.rules import paper as rules
from remit.web.address import desk_address
from remit.web.door import actor_of, found, number, staff
from remit.web.history import history_of
from remit.web.templatetags.remit import day
from remit.web.templatetags.remit import text as words

MOST = 10**6


@staff
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper with its present text, or with an older one; and where it was conveyed."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    told = list(queries.versions(actor, row))
    version = _asked(request, told)
    context = _head(actor, row) | {
        "relations": relations.of(actor, row),
        "files": files(actor, row),
        "version": version,
        "versions": told,
        "both": "both" in request.GET,
    }
    if version is not None:
        context |= text.of(actor, version, told[-1], both="both" in request.GET)
    return render(request, "desk/papers/paper.html", context)


@staff
def point(request: HttpRequest, pk: int, address: int) -> HttpResponse:
    """One paragraph as a version has it, and what the present one makes of it."""
    actor = actor_of(request)
    row = found(papers(actor), pk)
    place = queries.point_at(actor, row, address)
    if place is None:
        raise Http404
    told = list(queries.versions(actor, row))
    shown = paragraph.of(actor, place, told, _asked(request, told) if request.GET.get("version") else None)
    if shown is None:
        raise Http404
    return render(request, "desk/papers/point.html", {"paper": row, "title": row.title_in(actor.language)} | shown)


def _asked(request: HttpRequest, told: list[PaperVersion]) -> PaperVersion | None:
    """The version that the address asks for; the present one where it asks for none. Raises Http404 for one that is
    not there."""
    asked = request.GET.get("version")
    if asked is None:
        return told[-1] if told else None
    for version in told:
        if version.number == number(asked, 0, MOST):
            return version
    raise Http404


def _head(actor: Actor, row: Paper) -> dict[str, Any]:
    texts = {each.language: each for each in row.texts.all()}
    other = next((texts[lang] for lang in texts if lang != row.title_in(actor.language).language), None)
    return {
        "paper": row,
        "title": row.title_in(actor.language),
        "other": other,
        "summary": next((t.summary for lang, t in texts.items() if lang == actor.language), "")
        or next((t.summary for t in texts.values() if t.summary), ""),
        "issuer": words(row.body.name_in(actor.language)) if row.body else "",
        "speaker": words(row.speaker.name_in(actor.language)) if row.speaker else "",
        "register": words(row.received_by.name_in(actor.language)) if row.received_by else "",
        "conveyed": [
            (
                f"{desk_address(each.item.meeting)}#item-{each.item_id}",
                words(name(each.item.meeting, actor.language)),
                words(each.item.title_in(actor.language)),
                day(each.item.meeting.held_on),
            )
            for each in where(actor, row)
        ],
        "may_edit": bool(rules.may_edit(actor, row)),
        "may_convey": actor.holds_anywhere(Role.CLERK),
        "history": history_of(row, reasons=bool(rules.may_edit(actor, row))),
        "meetings": reverse("desk:meetings:index"),
    }
