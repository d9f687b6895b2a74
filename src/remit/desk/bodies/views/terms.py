"""Forms for the terms of a body."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from remit.bodies.actions import term as actions
from remit.bodies.queries.term import terms
from remit.bodies.rules import term as rules
from remit.desk.bodies.forms.term import EditForm, EndForm, OpenForm
from remit.desk.bodies.views.body import body_of
from remit.desk.bodies.views.trail import trail
from remit.web.address import desk_address
from remit.web.door import actor_of, found, staff
from remit.web.form_page import check, form_page, sent


@staff
def open_term(request: HttpRequest, pk: int) -> HttpResponse:
    """A new term."""
    actor, body = body_of(request, pk)
    check(rules.may_open(actor, body))
    latest = terms(actor, body).first()
    form = OpenForm(sent(request), initial={"ordinal": latest.ordinal + 1 if latest else 1})
    return form_page(
        request,
        form,
        lambda given: actions.open(actor, body, **given),
        then=lambda _term: body,
        title=_("New term"),
        save=_("Open the term"),
        back=desk_address(body),
        trace=trail(actor, body, _("New term")),
    )


@staff
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """A term, corrected."""
    actor = actor_of(request)
    term = found(terms(actor), pk)
    check(rules.may_edit(actor, term))
    return form_page(
        request,
        EditForm(sent(request), record=term),
        lambda given: actions.edit(
            actor, term, ordinal=given["ordinal"], from_on=given["from_on"], until_on=given["until_on"]
        ),
        then=lambda _term: term.body,
        title=_("Correct the term"),
        save=_("Save"),
        back=desk_address(term.body),
        trace=trail(actor, term.body, _("Correct the term")),
    )


@staff
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """The end of a term."""
    actor = actor_of(request)
    term = found(terms(actor), pk)
    check(rules.may_end(actor, term))
    return form_page(
        request,
        EndForm(sent(request), record=term),
        lambda given: actions.end(actor, term, happened_on=given["happened_on"]),
        then=lambda _term: term.body,
        title=_("End the term"),
        save=_("End the term"),
        back=desk_address(term.body),
        trace=trail(actor, term.body, _("End the term")),
    )
