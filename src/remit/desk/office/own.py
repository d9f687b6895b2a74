"""One's own account."""

from django import forms
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from remit.accounts.actions import account as account_actions
from remit.accounts.choices import LettersChoice
from remit.accounts.models import Account
from remit.accounts.queries import own, roles_of
from remit.desk.office.rows import history_rows, role_rows
from remit.kernel.actor import Actor
from remit.web.door import actor_of, see
from remit.web.forms import RecordForm

LANGUAGES = [("en", "English"), ("zh", "中文")]


class Mine(RecordForm):
    """What one may change oneself."""

    name = forms.CharField(label=pgettext_lazy("account", "Name"), max_length=200)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    letters = forms.ChoiceField(
        label=_("Letters about what your bodies are asked"),
        choices=LettersChoice.choices,
        help_text=_("Letters about signing in come in any case."),
    )


def me(request: HttpRequest) -> HttpResponse:
    """Name, language, password and roles of whoever is signed in, with a role or without."""
    actor = actor_of(request)
    record = own(actor).select_related("person").first()
    if record is None:
        return redirect_to_login(request.get_full_path())
    grants = list(roles_of(record))
    form = Mine(request.POST or None, record=record)
    sent = request.method == "POST" and form.is_valid()
    if sent and form.attempt(lambda: _keep(actor, record, form.cleaned_data)) is not None:
        return see(reverse("desk:office:me"))
    return render(
        request,
        "desk/office/me.html",
        {
            "form": form,
            "email": record.email,
            "roles": role_rows(actor, grants),
            "history": history_rows(actor, record, grants),
        },
    )


def _keep(actor: Actor, record: Account, told: dict[str, str]) -> Account:
    account_actions.edit(actor, record, person=record.person, name=told["name"], language=told["language"])
    if told["letters"] != record.letters:
        account_actions.choose_letters(actor, record, letters=told["letters"])
    return record
