"""Forms for the posts of a body."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from remit.bodies.actions import post as actions
from remit.bodies.queries.post import posts
from remit.bodies.rules import post as rules
from remit.desk.bodies.forms.post import AbolishForm, CreateForm, EditForm
from remit.desk.bodies.views.body import body_of
from remit.desk.bodies.views.trail import trail
from remit.web.address import desk_address
from remit.web.door import actor_of, found, staff
from remit.web.form_page import check, form_page, sent


@staff
def create(request: HttpRequest, pk: int) -> HttpResponse:
    """A new post."""
    actor, body = body_of(request, pk)
    check(rules.may_create(actor, body))
    form = CreateForm(sent(request))
    return form_page(
        request,
        form,
        lambda given: actions.create(
            actor, body, labels=form.words("label"), public=given["public"], from_on=given["from_on"]
        ),
        then=lambda _post: body,
        title=_("New post"),
        save=_("Create"),
        back=desk_address(body),
        trace=trail(actor, body, _("New post")),
    )


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """A post, corrected."""
    actor = actor_of(request)
    post = found(posts(actor), pk)
    check(rules.may_edit(actor, post))
    form = EditForm(sent(request), record=post)
    return form_page(
        request,
        form,
        lambda given: actions.edit(
            actor, post, labels=form.words("label"), public=given["public"], from_on=given["from_on"]
        ),
        then=lambda _post: post.body,
        title=_("Correct the post"),
        save=_("Save"),
        back=desk_address(post.body),
        trace=trail(actor, post.body, _("Correct the post")),
    )


@staff
def abolish(request: HttpRequest, pk: int) -> HttpResponse:
    """The end of a post."""
    actor = actor_of(request)
    post = found(posts(actor), pk)
    check(rules.may_abolish(actor, post))
    return form_page(
        request,
        AbolishForm(sent(request), record=post),
        lambda given: actions.abolish(actor, post, happened_on=given["happened_on"], reason=given["reason"]),
        then=lambda _post: post.body,
        title=_("Abolish the post"),
        lead=_("Who held it stays on record."),
        save=_("Abolish the post"),
        back=desk_address(post.body),
        trace=trail(actor, post.body, _("Abolish the post")),
        final=True,
    )
