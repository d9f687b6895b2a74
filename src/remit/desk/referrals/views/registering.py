"""The door to what was asked from outside."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape
from django.utils.translation import gettext as _

from remit.conveyance.models import Mandate
from remit.conveyance.queries.referral import referrals
from remit.conveyance.rules.mandate import REGISTRARS
from remit.desk.referrals.letter import Read, read
from remit.desk.referrals.registering import PasteForm, RegisterForm
from remit.kernel.errors import NotAllowed
from remit.web.address import desk_address
from remit.web.door import actor_of, see, staff


@staff
def register(request: HttpRequest) -> HttpResponse:
    """First the text that came, or none; then one page filled from it, which says where each value was read."""
    actor = actor_of(request)
    if not actor.holds_anywhere(REGISTRARS):
        raise NotAllowed(_("Only a clerk of the body enters what was asked from outside."))
    if "title" not in request.POST:
        return _begin(request)
    letter = read(request.POST.get("text", ""), actor.today)
    form = RegisterForm(request.POST, request.FILES, actor=actor, letter=letter)
    if form.is_valid():
        made = form.attempt(lambda: form.act(actor))
        if made is not None:
            return see(_referral_of(request, made))
    return _shown(request, form, letter)


def _begin(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    paste = PasteForm(request.POST, request.FILES) if request.method == "POST" else PasteForm()
    if request.method == "POST" and paste.is_valid():
        letter = read(paste.cleaned_data["text"], actor.today)
        form = RegisterForm(None, actor=actor, letter=letter, initial={"held": paste.hold(actor)})
        if paste.cleaned_data["file"]:
            form.fields["file"].help_text = _(
                "“%(name)s”, from which this was read, is kept unless another is chosen."
            ) % {"name": escape(str(paste.cleaned_data["file"].name))}
        return _shown(request, form, letter)
    return render(request, "desk/referrals/paste.html", {"form": paste}, status=422 if paste.errors else 200)


def _shown(request: HttpRequest, form: RegisterForm, letter: Read) -> HttpResponse:
    context = {"form": form, "letter": letter, "pieces": form.pieces()}
    return render(request, "desk/referrals/register.html", context, status=422 if form.errors else 200)


def _referral_of(request: HttpRequest, mandate: Mandate) -> str:
    return desk_address(referrals(actor_of(request)).get(mandate=mandate, body=mandate.received_by_id))
