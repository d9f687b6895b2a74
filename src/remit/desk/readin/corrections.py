"""What was put right in earlier pages: shown, and forgotten at a clerk's word."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from remit.desk.readin import labels
from remit.intake.actions import correction as actions
from remit.intake.models import Correction
from remit.intake.queries.candidates import labels_of
from remit.intake.queries.correction import NAME, corrections
from remit.intake.queries.likeness import is_chinese
from remit.kernel.errors import RemitError
from remit.kernel.texts import Text
from remit.web.door import actor_of, found, see, staff
from remit.web.pager import page_of


@staff
def index(request: HttpRequest) -> HttpResponse:
    """By field and by what the reader said."""
    actor = actor_of(request)
    shown = page_of(request, corrections(actor))
    names = labels_of(actor, [each.meant for each in shown["rows"] if each.field == NAME])
    rows = [_row(each, names) for each in shown["rows"]]
    return render(request, "desk/readin/corrections.html", shown | {"rows": rows})


@staff
@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """One is not offered any more."""
    actor = actor_of(request)
    try:
        actions.forget(actor, found(corrections(actor), pk))
        messages.success(request, _("Forgotten: it is not offered any more. What was recorded stays as it is."))
    except RemitError as error:
        messages.warning(request, str(error.why))
    return see(reverse("desk:readin:corrections"))


def _language(words: str) -> str:
    return "zh-Hans" if is_chinese(words) else "en"


def _row(each: Correction, names: dict[str, Text]) -> dict[str, Any]:
    linked = each.field == NAME
    return {
        "correction": each,
        "language": _language(each.said),
        "field": _("Who is meant") if linked else labels.label(each.field),
        "linked": linked,
        "meant": names.get(each.meant, "") if linked else each.meant,
    }
