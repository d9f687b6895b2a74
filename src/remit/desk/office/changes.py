"""Pages that change accounts."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from remit.accounts.actions import account as account_actions
from remit.accounts.models import Account
from remit.accounts.queries import accounts
from remit.desk.office.forms import Edit, Invite, Reason
from remit.desk.office.guard import administrators
from remit.web.door import actor_of, found, see


@administrators
def invite(request: HttpRequest) -> HttpResponse:
    """Somebody gets an account, a letter, and a first role."""
    actor = actor_of(request)
    form = Invite(actor, request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = dict(form.cleaned_data)
        body = told.pop("body")
        done = form.attempt(lambda: account_actions.invite(actor, body, **told))
        if done is not None:
            return see(done)
    words = {
        "heading": _("Invite somebody"),
        "lead": _("A letter with a link to choose a password goes to the address. The link works for three days."),
        "button": _("Invite"),
    }
    return render(request, "desk/office/form.html", words | {"form": form})


@administrators
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """What the account says of its owner."""
    actor = actor_of(request)
    record = found(accounts(actor), pk)
    form = Edit(request.POST or None, record=record, actor=actor)
    if request.method == "POST" and form.is_valid():
        done = form.attempt(lambda: account_actions.edit(actor, record, **form.changes()))
        if done is not None:
            return see(done)
    words = {"heading": _("Change the account"), "button": _("Save"), "back": record}
    return render(request, "desk/office/form.html", words | {"form": form})


@administrators
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Nobody signs in with the account any more."""
    words = {
        "heading": _("Close the account"),
        "lead": _("Its owner is signed out and cannot sign in; what was done with it stays as it is."),
        "button": _("Close the account"),
    }
    return _with_reason(request, pk, account_actions.deactivate, words)


@administrators
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """The account is open again."""
    words = {
        "heading": _("Open the account again"),
        "lead": _("Its owner can sign in again with the password of before, and holds the roles that are not over."),
        "button": _("Open the account"),
    }
    return _with_reason(request, pk, account_actions.reactivate, words)


@administrators
@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Another letter is on its way."""
    actor = actor_of(request)
    return see(account_actions.invite_again(actor, found(accounts(actor), pk)))


def _with_reason(request: HttpRequest, pk: int, act: Callable[..., Account], words: dict[str, str]) -> HttpResponse:
    actor = actor_of(request)
    record = found(accounts(actor), pk)
    form = Reason(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = form.attempt(lambda: act(actor, record, reason=form.cleaned_data["reason"]))
        if done is not None:
            return see(done)
    return render(request, "desk/office/form.html", {**words, "form": form, "back": record})
