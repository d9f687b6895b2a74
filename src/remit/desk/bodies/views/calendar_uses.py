"""By which calendar a body works: chosen, and ended."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from remit.bodies.actions import calendar as actions
from remit.bodies.queries.calendar import uses
from remit.bodies.rules import calendar as rules
from remit.desk.bodies.forms.calendar import AssignForm
from remit.desk.bodies.forms.membership import EndForm
from remit.desk.bodies.views.body import body_of
from remit.desk.bodies.views.trail import trail
from remit.web.address import desk_address
from remit.web.door import actor_of, found, staff
from remit.web.form_page import check, form_page, sent


@staff
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """A calendar of the body's own."""
    actor, body = body_of(request, pk)
    check(rules.may_assign(actor, body))
    return form_page(
        request,
        AssignForm(sent(request), actor=actor),
        lambda given: actions.assign(
            actor, body, calendar=given["calendar"], from_on=given["from_on"], reason=given["reason"]
        ),
        then=lambda _use: body,
        title=_("Choose the calendar"),
        lead=_("All bodies below it that have none of their own work by it too."),
        save=_("Choose"),
        back=desk_address(body),
        trace=trail(actor, body, _("Choose the calendar")),
    )


@staff
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """The body works by the calendar of the nearest body above again."""
    actor = actor_of(request)
    use = found(uses(actor), pk)
    check(rules.may_end(actor, use))
    return form_page(
        request,
        EndForm(sent(request), record=use),
        lambda given: actions.end(actor, use, happened_on=given["happened_on"], reason=given["reason"]),
        then=lambda _use: use.body,
        title=_("End the use of this calendar"),
        lead=_("From that day the body works by the calendar of the nearest body above."),
        save=_("End"),
        back=desk_address(use.body),
        trace=trail(actor, use.body, _("End the use of this calendar")),
    )
