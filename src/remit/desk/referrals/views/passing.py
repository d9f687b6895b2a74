"""The door to passing a referral on."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from remit.conveyance.actions import referral as actions
from remit.conveyance.rules import referral as rules
from remit.desk.referrals.passing import PassForm
from remit.desk.referrals.views.acting import trace
from remit.desk.referrals.views.page import whole
from remit.web.address import desk_address
from remit.web.door import actor_of, staff
from remit.web.form_page import check, form_page, sent


@staff
def pass_on(request: HttpRequest, pk: int) -> HttpResponse:
    """To whom below, what of it, and until when."""
    actor = actor_of(request)
    record = whole(actor, pk)
    check(rules.may_pass_on(actor, record))
    form = PassForm(sent(request), actor=actor, referral=record)
    return form_page(
        request,
        form,
        lambda values: actions.pass_on(
            actor, record, selection=form.selection(), asks=form.asks(), reason=values["reason"]
        ),
        then=lambda _result: f"{desk_address(record)}#below",
        title=_("Pass it on"),
        lead=_("Bodies below yours then have it as you have it, and you see where they stand."),
        save=_("Pass it on"),
        back=desk_address(record),
        trace=trace(record, actor.language),
    )
