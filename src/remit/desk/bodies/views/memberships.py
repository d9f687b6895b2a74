"""The members of a body, past and present, and the forms about them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from remit.bodies.actions import membership as actions
from remit.bodies.queries.membership import memberships, of_body
from remit.bodies.rules import membership as rules
from remit.desk.bodies.forms.membership import BeginForm, EditForm, EndForm
from remit.desk.bodies.views.body import body_of
from remit.desk.bodies.views.trail import trail
from remit.web.address import desk_address
from remit.web.door import actor_of, found, staff
from remit.web.form_page import check, form_page, sent
from remit.web.pager import page_of


@staff
@require_safe
def index(request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody who belongs or belonged to the body."""
    actor, body = body_of(request, pk)
    title = _("Members past and present")
    context = page_of(request, of_body(actor, body)) | {
        "body": body,
        "title": title,
        "trace": trail(actor, body, title),
        "may": {"members": bool(rules.may_begin(actor, body))},
    }
    return render(request, "desk/bodies/members.html", context)


@staff
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """A new membership, of somebody who is known or somebody new."""
    actor, body = body_of(request, pk)
    check(rules.may_begin(actor, body))
    form = BeginForm(sent(request), actor=actor, body=body)
    return form_page(
        request,
        form,
        lambda given: actions.begin(
            actor,
            body,
            person=given["person"],
            names=form.words("name"),
            post=given["post"],
            seat=given["seat"],
            acting=given["acting"],
            from_on=given["from_on"],
            until_on=given["until_on"],
        ),
        then=lambda _place: body,
        title=_("New member"),
        save=_("Enter"),
        back=desk_address(body),
        trace=trail(actor, body, _("New member")),
    )


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """A membership, corrected."""
    actor = actor_of(request)
    place = found(memberships(actor), pk)
    check(rules.may_edit(actor, place))
    return form_page(
        request,
        EditForm(sent(request), record=place, actor=actor),
        lambda given: actions.edit(
            actor,
            place,
            post=given["post"],
            seat=given["seat"],
            acting=given["acting"],
            from_on=given["from_on"],
            until_on=given["until_on"],
        ),
        then=lambda _place: place.body,
        title=_("Correct the membership"),
        lead=str(place.person.name_in(actor.language)),
        save=_("Save"),
        back=desk_address(place.body),
        trace=trail(actor, place.body, _("Correct the membership")),
    )


@staff
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """The end of a membership."""
    actor = actor_of(request)
    place = found(memberships(actor), pk)
    check(rules.may_end(actor, place))
    return form_page(
        request,
        EndForm(sent(request), record=place),
        lambda given: actions.end(actor, place, happened_on=given["happened_on"], reason=given["reason"]),
        then=lambda _place: place.body,
        title=_("End the membership"),
        lead=str(place.person.name_in(actor.language)),
        save=_("End the membership"),
        back=desk_address(place.body),
        trace=trail(actor, place.body, _("End the membership")),
    )
