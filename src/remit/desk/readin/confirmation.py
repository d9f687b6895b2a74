"""The page on which a draft is confirmed: shown, saved, confirmed, discarded."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from remit.bodies.queries.body import bodies
from remit.desk.readin import leads, recognised
from remit.desk.readin.choosing import Chooser
from remit.desk.readin.sheet import changed_elsewhere, sheet
from remit.intake import drafts as kept
from remit.intake import naming
from remit.intake.actions import draft as draft_actions
from remit.intake.content import add_row, get, put, remove_row
from remit.intake.models import Draft
from remit.intake.queries.draft import drafts
from remit.intake.queries.pile import following, to_confirm
from remit.kernel.actor import Actor
from remit.kernel.errors import Conflict, RemitError, WrongState
from remit.web.door import found, see

__all__ = ["answer", "done", "language_of", "show"]


def show(
    request: HttpRequest,
    actor: Actor,
    draft: Draft,
    errors: Mapping[str, object] | None = None,
    **more: Any,
) -> HttpResponse:
    """The page; `errors` are sentences by path."""
    chooser = Chooser(actor, draft)
    shown = sheet(draft, chooser, errors or {})
    context = {
        "draft": draft,
        "sheet": shown,
        "known": recognised.sentences(actor, draft),
        "another": recognised.another(draft, errors or {}),
        "body_names": chooser.body_names(),
        "language": language_of(draft),
        "people_names": chooser.people_names(),
        "unsure": {each.name for each in shown.first if each.unsure},
        "accepted": set(draft.content["accepted"]),
        "first_sections": {each.section for each in shown.first},
        "wrong": bool(errors),
        "pile": _place_in_pile(actor, draft),
        "elsewhere": str((errors or {}).get("", "")),
        **more,
    }
    return render(request, "desk/readin/draft.html", context, status=422 if errors else more.get("status", 200))


def _place_in_pile(actor: Actor, draft: Draft) -> dict[str, Any] | None:
    """How many of its pile wait, and which comes next."""
    if draft.page is None:
        return None
    pile = draft.page.pile
    return {"pile": pile, "left": to_confirm(actor, pile).count(), "after": following(actor, draft)}


def language_of(draft: Draft) -> str:
    """The language of the page, as markup names it."""
    told = str(draft.read.get("language") or "en")
    return {"zh": "zh-Hans"}.get(told, told)


def answer(request: HttpRequest, actor: Actor, draft: Draft) -> HttpResponse:
    """What was typed is kept first, whatever the button; then the button is followed."""
    asked, _colon, what = request.POST.get("op", "save").partition(":")
    if asked == "discard":
        return _discard(request, actor, draft)
    sent: dict[str, str] = _values(request.POST)
    before = draft.content
    draft.revision = _revision(request.POST, draft)
    content = kept.typed(draft, sent, request.POST.getlist("accepted"))
    at = _followed(actor, draft, content, asked, what)
    try:
        kept.keep(actor, draft, content)
    except Conflict as error:
        return _conflict(request, actor, draft, before, sent, error)
    except WrongState as error:
        messages.warning(request, str(error.why))
        return see(draft)
    if asked == "confirm":
        return _confirm(request, actor, draft)
    if asked == "save":
        messages.success(request, _("Saved. It waits here until you confirm it."))
    return see(reverse("desk:readin:draft", args=[draft.pk]) + at)


def _values(data: QueryDict) -> dict[str, str]:
    return {name: str(value) for name, value in data.items() if "-" in name}


def _revision(data: QueryDict, draft: Draft) -> int:
    told = data.get("revision", "")
    return int(told) if told.isdecimal() and len(told) < 10 else draft.revision


def _followed(actor: Actor, draft: Draft, content: dict[str, Any], asked: str, what: str) -> str:
    """The buttons that change the content itself; gives the place on the page to go to."""
    if asked == "add" and what in {"persons", "groups", "conveyed", "points", "decisions", "follow_ups"}:
        return f"#found-{what}-{add_row(content, what)}"
    if asked == "remove":
        remove_row(content, what)
    if asked == "exact":
        for name, choice in Chooser(actor, draft).exactly().items():
            row = next(row for row in content["names"] if row["name"] == name)
            put(content, f"names-{row['key']}-choice", choice)
    if asked == "take":
        offer = Chooser(actor, draft).offered(what)
        put(content, what, offer.words if offer else get(content, what))
    naming.settle(content)
    if asked == "take":
        return f"#f-{what}"
    return "#draft" if asked in {"remove", "exact"} else ""


def _confirm(request: HttpRequest, actor: Actor, draft: Draft) -> HttpResponse:
    try:
        draft_actions.confirm(actor, draft)
    except (Conflict, WrongState) as error:
        messages.warning(request, str(error.why))
        return see(draft)
    except RemitError as error:
        fresh = found(drafts(actor), draft.pk)
        return show(request, actor, fresh, errors=error.fields or {"": error.why})
    return _go_on(request, actor, draft, _("Recorded: %(name)s.") % {"name": draft.name})


def _discard(request: HttpRequest, actor: Actor, draft: Draft) -> HttpResponse:
    try:
        kept.discard(actor, draft)
    except RemitError as error:
        messages.warning(request, str(error.why))
        return see(draft)
    if draft.page is None:
        messages.success(request, _("Discarded. Its text is forgotten, and nothing was recorded."))
        return see(reverse("desk:readin:index"))
    return _go_on(request, actor, draft, _("Discarded: %(name)s. Nothing was recorded.") % {"name": draft.name})


def _go_on(request: HttpRequest, actor: Actor, draft: Draft, told: str) -> HttpResponse:
    """To what it became; of a draft that came with others, to the next of them, or to their list after the last."""
    if draft.page is None:
        return see(draft)
    messages.success(request, told)
    after = following(actor, draft)
    return see(after if after is not None else reverse("desk:readin:pile", args=[draft.page.pile_id]))


def _conflict(
    request: HttpRequest, actor: Actor, draft: Draft, before: Any, sent: dict[str, str], error: Conflict
) -> HttpResponse:
    """What was typed here stands in the form; what the other window saved is told; saving again keeps what stands
    here."""
    fresh = found(drafts(actor), draft.pk)
    differences = changed_elsewhere(draft.content, fresh.content, sent)
    fresh.content = kept.typed(fresh, sent, request.POST.getlist("accepted"))
    return show(request, actor, fresh, theirs=differences, told=str(error.why), status=409)


def done(actor: Actor, draft: Draft) -> dict[str, Any]:
    """What the confirmed page shows: what it became, and where the clerk goes on."""
    return {"draft": draft, "body": bodies(actor).get(pk=draft.body_id), **leads.of(actor, draft)}
