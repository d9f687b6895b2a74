"""Doors to agreeing and insisting, for whoever asked."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import referral as actions
from remit.conveyance.queries.came_back import came_back
from remit.conveyance.queries.mandate import mandates
from remit.conveyance.rules import referral as rules
from remit.desk.mandates.views.verbs import BareForm, Verb
from remit.web.address import desk_address
from remit.web.door import actor_of, found, staff
from remit.web.form_page import check, form_page, sent


class InsistForm(BareForm):
    """Why, for the body to read."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea, help_text=_("The body reads it."))


VERBS = {
    "agree": Verb(
        _("Agree"), _("It then leaves the base and is shown as not applicable."), actions.agree, BareForm, final=True
    ),
    "insist": Verb(_("Insist"), _("The body then has it in hand again."), actions.insist, InsistForm),
}


@staff
def act(request: HttpRequest, pk: int, referral: int, verb: str) -> HttpResponse:
    """One of the two, of one body, with what the body wrote."""
    if verb not in VERBS:
        raise Http404
    actor = actor_of(request)
    mandate = found(mandates(actor), pk)
    record = found(came_back(actor, mandate), referral)
    check(getattr(rules, f"may_{verb}")(actor, record))
    said = VERBS[verb]
    back = f"{desk_address(mandate)}#came-back"
    written = _("%(body)s wrote: %(reason)s") % {
        "body": record.body.name_in(actor.language),
        "reason": record.reason,  # type: ignore[attr-defined]
    }
    return form_page(
        request,
        said.form(sent(request), record=record),
        lambda given: said.action(actor, record, **{k: v for k, v in given.items() if k != "revision"}),
        then=lambda _done: back,
        title=str(said.title),
        lead=f"{written} — {said.lead}",
        save=str(said.title),
        back=back,
        final=said.final,
    )
