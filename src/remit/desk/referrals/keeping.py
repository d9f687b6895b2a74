"""The form with which a superior's own form is kept."""

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import reply_form as actions
from remit.conveyance.models import Referral, ReplyForm
from remit.desk.referrals.showing.known import Known
from remit.exchange.forms import check
from remit.exchange.forms.opening import LARGEST
from remit.kernel.actor import Actor
from remit.web.forms import ActionForm


class KeepForm(ActionForm):
    """A .docx or .xlsx file with marks that are all known."""

    file = forms.FileField(
        label=_("The form"),
        help_text=_("DOCX or XLSX, at most 10 MB, with marks where something is to stand. Nothing classified."),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx,.xlsx"}),
        allow_empty_file=True,
    )

    def act(self, actor: Actor, referral: Referral, known: Known) -> ReplyForm:
        """It is kept once it is sure that it can be filled."""
        sent = self.cleaned_data["file"]
        data = sent.read(LARGEST + 1)
        check(data, known.values)
        return actions.keep(actor, referral, data=data, name=str(sent.name))
