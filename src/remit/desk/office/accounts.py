"""Pages that show accounts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.accounts.queries import accounts, narrowed, roles_of
from remit.accounts.rules import account as rules
from remit.desk.office.forms import Filter
from remit.desk.office.guard import administrators
from remit.desk.office.rows import account_rows, history_rows, role_rows, state_of
from remit.web.door import actor_of, found
from remit.web.pager import page_of


@administrators
def index(request: HttpRequest) -> HttpResponse:
    """The accounts that the administrator may see, narrowed by name, role and state."""
    actor = actor_of(request)
    form = Filter(request.GET or None)
    wanted = form.cleaned_data if form.is_valid() else {}
    rows = narrowed(
        accounts(actor),
        actor.today,
        words=wanted.get("q", ""),
        role=wanted.get("role", ""),
        state=wanted.get("state", ""),
    )
    paged = page_of(request, rows)
    told = {"form": form, "narrowed": any(wanted.values()), "accounts": account_rows(actor, paged["rows"])}
    return render(request, "desk/office/index.html", paged | told)


@administrators
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """One account: its roles over time, what may be done, and its history."""
    actor = actor_of(request)
    record = found(accounts(actor).select_related("person"), pk)
    verbs = ("edit", "deactivate", "reactivate", "invite_again")
    grants = list(roles_of(record))
    told = {
        "account_shown": record,
        "person": record.person.name_in(actor.language) if record.person else "",
        "state": state_of(record),
        "may": {verb: bool(getattr(rules, f"may_{verb}")(actor, record)) for verb in verbs},
        "invited": record.is_active and not record.has_usable_password(),
        "roles": role_rows(actor, grants),
        "history": history_rows(actor, record, grants),
    }
    return render(request, "desk/office/account.html", told)
