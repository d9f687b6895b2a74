"""The form with which a file is attached."""

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.papers.actions import file as file_actions
from remit.papers.models import File, Paper
from remit.web.forms import ActionForm

ACCEPTED = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.txt,.md,.csv"


class AttachForm(ActionForm):
    """A scan, or the document as it came."""

    file = forms.FileField(
        label=_("The file"),
        help_text=_("PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS or plain text, at most 20 MB. Nothing classified."),
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        allow_empty_file=True,
    )

    def act(self, actor: Actor, paper: Paper) -> File:
        """It is attached."""
        sent = self.cleaned_data["file"]
        return file_actions.attach(actor, paper, data=sent.read(), name=str(sent.name))
