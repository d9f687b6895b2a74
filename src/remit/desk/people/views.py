"""The list of people, a person's own page, and the forms about persons."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from remit.bodies.actions import person as actions
from remit.bodies.models import Person
from remit.bodies.queries.membership import of_person
from remit.bodies.queries.person import every_person, people, resolve_merged
from remit.bodies.rules import person as rules
from remit.desk.people.forms import CreateForm, EditForm, Filter, MergeForm
from remit.kernel.actor import Actor
from remit.web.address import desk_address
from remit.web.door import actor_of, found, see, staff
from remit.web.form_page import check, form_page, sent
from remit.web.history import history_of
from remit.web.pager import page_of


@staff
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Everybody by name, with today's places."""
    actor = actor_of(request)
    form = Filter(request.GET, actor=actor)
    asked = form.cleaned_data if form.is_valid() else {}
    rows = people(actor, text=asked.get("q", ""), body=asked.get("body"))
    context = page_of(request, rows) | {
        "form": form,
        "filtered": bool(request.GET.get("q") or request.GET.get("body")),
        "may_create": bool(rules.may_create(actor, None)),
    }
    return render(request, "desk/people/index.html", context)


@staff
@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person is called, and where the person belongs and belonged."""
    actor = actor_of(request)
    shown = found(every_person(actor).select_related("merged_into"), pk)
    context = {
        "person": shown,
        "trace": _trail(actor, shown),
        "places": of_person(actor, shown),
        "kept": resolve_merged(shown) if shown.merged_into_id else None,
        "merged": every_person(actor).filter(merged_into=shown),
        "may_edit": bool(rules.may_edit(actor, shown)),
        "may_merge": bool(rules.may_merge(actor, shown)),
        "may_unmerge": bool(rules.may_unmerge(actor, shown)),
        "history": history_of(shown, reasons=bool(rules.may_edit(actor, shown))),
    }
    return render(request, "desk/people/person.html", context)


@staff
def create(request: HttpRequest) -> HttpResponse:
    """Somebody new."""
    actor = actor_of(request)
    check(rules.may_create(actor, None))
    form = CreateForm(sent(request))
    return form_page(
        request,
        form,
        lambda given: actions.create(actor, None, names=form.words("name")),
        then=lambda created: created,
        title=_("New person"),
        lead=_("Look first whether the person is in the list already."),
        save=_("Create"),
        back=reverse("desk:people:index"),
        trace=_trail(actor, None, _("New person")),
    )


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Corrections of the names."""
    actor, shown = _person_of(request, pk)
    check(rules.may_edit(actor, shown))
    form = EditForm(sent(request), record=shown)
    return form_page(
        request,
        form,
        lambda given: actions.edit(actor, shown, names=form.words("name")),
        then=lambda _person: shown,
        title=_("Correct the name"),
        save=_("Save"),
        back=desk_address(shown),
        trace=_trail(actor, shown, _("Correct the name")),
    )


@staff
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """The same person twice."""
    actor, shown = _person_of(request, pk)
    check(rules.may_merge(actor, shown))
    return form_page(
        request,
        MergeForm(sent(request), record=shown, actor=actor),
        lambda given: actions.merge(actor, shown, kept=given["kept"], reason=given["reason"]),
        then=lambda _person: shown.merged_into,
        title=_("Merge into another person"),
        lead=_(
            "For somebody who was entered twice. This entry leaves the lists and leads to the one that is kept; "
            "nothing is rewritten, and the merger can be taken back."
        ),
        save=_("Merge"),
        back=desk_address(shown),
        trace=_trail(actor, shown, _("Merge into another person")),
    )


@staff
@require_POST
def unmerge(request: HttpRequest, pk: int) -> HttpResponse:
    """A merger taken back."""
    actor, shown = _person_of(request, pk)
    return see(actions.unmerge(actor, shown))


def _person_of(request: HttpRequest, pk: int) -> tuple[Actor, Person]:
    actor = actor_of(request)
    return actor, found(every_person(actor), pk)


def _trail(actor: Actor, shown: Person | None, last: str = "") -> list[dict[str, str]]:
    steps = [{"label": _("People"), "href": reverse("desk:people:index")}]
    if shown is not None:
        name = str(shown.name_in(actor.language))
        steps.append({"label": name, "href": desk_address(shown) if last else ""})
    if last:
        steps.append({"label": last, "href": ""})
    return steps
