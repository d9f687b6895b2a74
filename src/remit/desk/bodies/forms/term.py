"""Forms about terms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.web.forms import ActionForm, DayField, RecordForm

UNTIL = _("The first day on which it no longer holds; empty while it does.")


class Days(forms.Form):
    """From a day until another."""

    from_on = DayField(label=_("From"), required=False)
    until_on = DayField(label=_("Until"), required=False, help_text=UNTIL)


class Numbered(forms.Form):
    """Which term it is."""

    ordinal = forms.IntegerField(label=_("Number of the term"), min_value=1, max_value=999)


class OpenForm(Days, Numbered, ActionForm):
    """A new term."""


class EditForm(Days, Numbered, RecordForm):
    """A term, corrected."""


class EndForm(RecordForm):
    """The day on which something is over."""

    happened_on = DayField(label=_("Ended on"), help_text=_("The first day on which it no longer holds."))
