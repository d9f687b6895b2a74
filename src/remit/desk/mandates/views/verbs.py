"""What is done with an instruction that needs a page of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from remit.conveyance.actions import mandate as actions
from remit.conveyance.models import Mandate
from remit.conveyance.queries.mandate import mandates
from remit.conveyance.rules import mandate as rules
from remit.kernel.errors import RemitError
from remit.web.address import desk_address
from remit.web.door import actor_of, found, see, staff, told
from remit.web.form_page import check, form_page, sent
from remit.web.forms import RecordForm


class BareForm(RecordForm):
    """Nothing but that it is meant."""

    def values(self, record: Any) -> dict[str, Any]:
        """Nothing but the revision."""
        return {}


class ReasonForm(BareForm):
    """Why."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea)


@dataclass(frozen=True)
class Verb:
    """What the page says, which action it calls, what it asks for."""

    title: Any
    lead: Any
    action: Callable[..., Any]
    form: type[BareForm] = BareForm
    final: bool = False


VERBS = {
    "stop": Verb(_("Stop the sending"), _("Nobody has seen anything of it yet. It can be sent again."), actions.stop),
    "close": Verb(
        _("Close it"), _("Nobody is reminded or asked anew. How every body stands stays as it is."), actions.close
    ),
    "recall": Verb(
        _("Recall it"),
        _("Nobody is asked any more; all that is open counts as recalled. What was checked stays."),
        actions.recall,
        ReasonForm,
        final=True,
    ),
    "discard": Verb(
        _("Discard it"), _("It is not issued. It stays here with its reason."), actions.discard, ReasonForm, final=True
    ),
}


@staff
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """One verb by its form; a reminder at once."""
    actor = actor_of(request)
    record = found(mandates(actor), pk)
    if verb == "remind" and request.method == "POST":
        return _remind(request, record)
    if verb not in VERBS:
        raise Http404
    check(getattr(rules, f"may_{verb}")(actor, record))
    said = VERBS[verb]
    return form_page(
        request,
        said.form(sent(request), record=record),
        lambda given: said.action(actor, record, **{k: v for k, v in given.items() if k != "revision"}),
        then=lambda _done: record,
        title=str(said.title),
        lead=str(said.lead),
        save=str(said.title),
        back=desk_address(record),
        final=said.final,
    )


def _remind(request: HttpRequest, record: Mandate) -> HttpResponse:
    try:
        made = actions.remind(actor_of(request), record)
    except RemitError as error:
        messages.warning(request, told(error))
        return see(record)
    n = made.reminded.count()
    words = ngettext("%(n)s body was reminded.", "%(n)s bodies were reminded.", n) % {"n": f"{n:,}"}
    messages.success(request, words)
    return see(record)
