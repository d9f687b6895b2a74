"""Pages that grant and end roles."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from remit.accounts.actions import role as role_actions
from remit.accounts.queries import accounts, roles_of
from remit.desk.office.forms import End, Grant
from remit.desk.office.guard import administrators
from remit.web.door import actor_of, found, see


@administrators
def grant(request: HttpRequest, pk: int) -> HttpResponse:
    """The account holds one more role."""
    actor = actor_of(request)
    record = found(accounts(actor), pk)
    form = Grant(actor, request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        done = form.attempt(
            lambda: role_actions.grant(
                actor,
                told["body"],
                account=record,
                role=told["role"],
                from_on=told["from_on"],
                until_on=form.until_on(),
                reaches_down=told["reaches_down"],
            )
        )
        if done is not None:
            return see(record)
    heading = _("Grant %(name)s a role") % {"name": record.name}
    told_page = {"heading": heading, "button": _("Grant the role"), "back": record, "form": form}
    return render(request, "desk/office/form.html", told_page)


@administrators
def end(request: HttpRequest, pk: int, grant_pk: int) -> HttpResponse:
    """The role has a last day."""
    actor = actor_of(request)
    record = found(accounts(actor), pk)
    held = found(roles_of(record), grant_pk)
    form = End(request.POST or None, initial={"last_on": actor.today, "revision": held.revision})
    if request.method == "POST" and form.is_valid():
        held.revision = form.cleaned_data["revision"]
        until = form.cleaned_data["last_on"] + timedelta(days=1)
        done = form.attempt(lambda: role_actions.end(actor, held, until_on=until, reason=form.cleaned_data["reason"]))
        if done is not None:
            return see(record)
    words = {"role": held.get_role_display(), "name": record.name}
    heading = _("End a role of %(name)s: %(role)s") % words
    return render(
        request,
        "desk/office/form.html",
        {"heading": heading, "button": _("End the role"), "back": record, "form": form},
    )
