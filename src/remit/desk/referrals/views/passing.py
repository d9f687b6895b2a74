"""The door to passing a referral on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from remit.conveyance.actions import referral as actions
from remit.conveyance.rules import referral as rules
from remit.desk.referrals.passing import PassForm
from remit.desk.referrals.views.acting import trace
from remit.desk.referrals.views.page import whole
from remit.web.address import desk_address
from remit.web.door import actor_of, see, staff
from remit.web.form_page import check, sent


@staff
def pass_on(request: HttpRequest, pk: int) -> HttpResponse:
    """To whom below, what of it, and until when."""
    actor = actor_of(request)
    record = whole(actor, pk)
    check(rules.may_pass_on(actor, record))
    form = PassForm(sent(request), actor=actor, referral=record)
    if form.is_valid():
        given = {"selection": form.selection(), "asks": form.asks(), "reason": form.cleaned_data["reason"]}
        if form.attempt(lambda: actions.pass_on(actor, record, **given)) is not None:
            return see(f"{desk_address(record)}#below")
    context = {"form": form, "referral": record, "trace": trace(record, actor.language)}
    return render(request, "desk/referrals/pass_on.html", context, status=422 if form.errors else 200)
