"""Doors to a superior's own form: kept once, filled by one click."""

from io import BytesIO
from pathlib import PurePosixPath

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from remit.conveyance.actions import reply_form as actions
from remit.conveyance.models import Referral, ReplyForm
from remit.conveyance.queries.reply_form import reply_forms
from remit.conveyance.rules import reply_form as rules
from remit.desk.referrals.forms import VerbForm
from remit.desk.referrals.keeping import KeepForm
from remit.desk.referrals.showing import known
from remit.desk.referrals.views.acting import trace
from remit.desk.referrals.views.page import whole
from remit.exchange.forms import fill
from remit.kernel.errors import Refused
from remit.papers import store
from remit.web.address import desk_address
from remit.web.door import actor_of, found, see, staff
from remit.web.form_page import check, form_page, sent


@staff
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """The form is chosen, looked through, and stands with the referral; the page lists the marks that it may have."""
    actor = actor_of(request)
    record = whole(actor, pk)
    check(rules.may_keep(actor, record))
    values = known.of(actor, record)
    form = KeepForm(sent(request), request.FILES or None)
    if form.is_valid() and form.attempt(lambda: form.act(actor, record, values)) is not None:
        return see(_forms(record))
    context = {
        "form": form,
        "referral": record,
        "marks": values.listed(actor.language),
        "other_marks": values.listed("en" if actor.language == "zh" else "zh"),
        "numbers": values.numbers,
        "trace": trace(record, actor.language),
    }
    return render(request, "desk/referrals/keep.html", context, status=422 if form.errors else 200)


@staff
def filled(request: HttpRequest, pk: int, form: int) -> HttpResponse:
    """The form, filled from what is recorded now, to be saved; where it cannot be filled, the page says why."""
    actor = actor_of(request)
    record = whole(actor, pk)
    row = found(reply_forms(actor, record), form)
    try:
        with store.opened(row.digest) as kept:
            made = fill(kept.read(), known.of(actor, record).values)
    except FileNotFoundError as error:
        raise Http404 from error
    except Refused as error:
        messages.error(request, str(error.why))
        return see(_forms(record))
    answer: HttpResponseBase = FileResponse(
        BytesIO(made), content_type=row.media_type, as_attachment=True, filename=_called(row, record, actor.language)
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer  # type: ignore[return-value]


@staff
def drop(request: HttpRequest, pk: int, form: int) -> HttpResponse:
    """The form is not wanted any more."""
    actor = actor_of(request)
    record = whole(actor, pk)
    row = found(reply_forms(actor, record).filter(referral=record).select_related("referral__body"), form)
    check(rules.may_drop(actor, row))
    return form_page(
        request,
        VerbForm(sent(request), record=row),
        lambda _values: actions.drop(actor, row),
        then=lambda _result: _forms(record),
        title=_("Take the form away"),
        lead=_("%(name)s is then not offered any more. What is recorded stays.") % {"name": row.name},
        save=_("Take it away"),
        back=desk_address(record),
        trace=trace(record, actor.language),
        final=True,
    )


def _forms(record: Referral) -> str:
    return f"{desk_address(record)}#forms"


def _called(row: ReplyForm, record: Referral, language: str) -> str:
    """As it came, with the body that fills it in: the superior gets many."""
    name = PurePosixPath(row.name)
    return f"{name.stem} - {record.body.short_name_in(language)}{name.suffix}"
