"""The form that takes a table."""

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.web.forms import ActionForm


class UploadForm(ActionForm):
    """A file in CSV."""

    file = forms.FileField(
        label=_("Table"),
        allow_empty_file=True,
        help_text=_("A CSV file of up to 2 MB, in UTF-8 or GB18030, divided by commas, semicolons or tabs."),
    )


class ApplyForm(ActionForm):
    """The table once more, as it was previewed."""

    name = forms.CharField(required=False, max_length=255, widget=forms.HiddenInput)
    seen = forms.CharField(max_length=64, widget=forms.HiddenInput)
    content = forms.CharField(strip=False, max_length=2 * 1024 * 1024, widget=forms.Textarea(attrs={"hidden": True}))
