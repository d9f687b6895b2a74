"""Forms for the verbs of a body."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from remit.bodies.actions import body as actions
from remit.bodies.models import Body
from remit.bodies.queries.body import every_body
from remit.bodies.rules import body as rules
from remit.desk.bodies.forms.body import CreateForm, DissolveForm, EditForm, MergeForm, MoveForm, RenameForm
from remit.desk.bodies.views.trail import trail
from remit.kernel.actor import Actor
from remit.web.address import desk_address
from remit.web.door import actor_of, found, number, see, staff
from remit.web.form_page import check, form_page, sent


def body_of(request: HttpRequest, pk: int) -> tuple[Actor, Body]:
    """Who asks, and the body."""
    actor = actor_of(request)
    return actor, found(every_body(actor), pk)


@staff
def create(request: HttpRequest) -> HttpResponse:
    """A new body, below the one from which the page was opened."""
    actor = actor_of(request)
    under = number(request.GET.get("under"), 0, 10**9)
    superior = found(every_body(actor), under) if under else None
    form = CreateForm(sent(request), actor=actor, initial={"superior": under or None})
    return form_page(
        request,
        form,
        lambda given: actions.create(
            actor,
            given["superior"],
            names=form.words("name"),
            short_names=form.words("short_name"),
            classification=given["classification"],
            founded_on=given["founded_on"],
            shows_attendees=given["shows_attendees"],
        ),
        then=lambda body: body,
        title=_("New body"),
        save=_("Create"),
        back=desk_address(superior) if superior else reverse("desk:bodies:index"),
        trace=trail(actor, superior, _("New body")),
    )


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Corrections of what is recorded."""
    actor, body = body_of(request, pk)
    check(rules.may_edit(actor, body))
    form = EditForm(sent(request), record=body)
    return form_page(
        request,
        form,
        lambda given: actions.edit(
            actor,
            body,
            names=form.words("name"),
            short_names={language: given[f"short_name_{language}"] for language in ("en", "zh")},
            classification=given["classification"],
            founded_on=given["founded_on"],
            shows_attendees=given["shows_attendees"],
        ),
        then=lambda _body: body,
        title=_("Correct the body"),
        lead=_("For what was entered wrongly. A new name from a day on is entered by renaming."),
        save=_("Save"),
        back=desk_address(body),
        trace=trail(actor, body, _("Correct the body")),
    )


@staff
def rename(request: HttpRequest, pk: int) -> HttpResponse:
    """New names from a day on."""
    actor, body = body_of(request, pk)
    check(rules.may_rename(actor, body))
    form = RenameForm(sent(request), record=body)
    return form_page(
        request,
        form,
        lambda given: actions.rename(
            actor,
            body,
            names=form.words("name"),
            short_names=form.words("short_name"),
            from_on=given["from_on"],
            reason=given["reason"],
        ),
        then=lambda _body: body,
        title=_("Rename"),
        lead=_("The present name stays on record, and the body is still found by it."),
        save=_("Rename"),
        back=desk_address(body),
        trace=trail(actor, body, _("Rename")),
    )


@staff
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Another superior body from a day on."""
    actor, body = body_of(request, pk)
    check(rules.may_move(actor, body))
    return form_page(
        request,
        MoveForm(sent(request), record=body, actor=actor),
        lambda given: actions.move(
            actor, body, superior=given["superior"], from_on=given["from_on"], reason=given["reason"]
        ),
        then=lambda _body: body,
        title=_("Move"),
        lead=_("All bodies below it move along. Roles that reach down the tree follow the new line."),
        save=_("Move"),
        back=desk_address(body),
        trace=trail(actor, body, _("Move")),
    )


@staff
def dissolve(request: HttpRequest, pk: int) -> HttpResponse:
    """The end of a body."""
    actor, body = body_of(request, pk)
    check(rules.may_dissolve(actor, body))
    return form_page(
        request,
        DissolveForm(sent(request), record=body),
        lambda given: actions.dissolve(actor, body, happened_on=given["happened_on"], reason=given["reason"]),
        then=lambda _body: body,
        title=_("Dissolve"),
        lead=_("All that the body did stays on record. This cannot be taken back."),
        save=_("Dissolve"),
        back=desk_address(body),
        trace=trail(actor, body, _("Dissolve")),
        final=True,
    )


@staff
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """The same body twice."""
    actor, body = body_of(request, pk)
    check(rules.may_merge(actor, body))
    return form_page(
        request,
        MergeForm(sent(request), record=body, actor=actor),
        lambda given: actions.merge(actor, body, kept=given["kept"], reason=given["reason"]),
        then=lambda _body: body.merged_into,
        title=_("Merge into another body"),
        lead=_(
            "For a body that was entered twice. This one leaves the lists and leads to the one that is kept; "
            "nothing is rewritten, and the merger can be taken back."
        ),
        save=_("Merge"),
        back=desk_address(body),
        trace=trail(actor, body, _("Merge into another body")),
    )


@staff
@require_POST
def unmerge(request: HttpRequest, pk: int) -> HttpResponse:
    """A merger taken back."""
    actor, body = body_of(request, pk)
    return see(actions.unmerge(actor, body))
