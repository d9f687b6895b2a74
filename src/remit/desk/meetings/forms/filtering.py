"""What the list of meetings can be narrowed by."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.meetings.choices import MeetingKind
from remit.web.pick import PickField
from remit.web.pickers import body_picker


class Filter(forms.Form):
    """Every field may be empty; what is not understood narrows nothing and is shown beside its field."""

    q = forms.CharField(
        label=_("Words"), required=False, max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )
    body = PickField(label=_("Body"), required=False, max_length=400)
    kind = forms.ChoiceField(
        label=_("Kind of meeting"), required=False, choices=[("", _("every kind")), *MeetingKind.choices]
    )
    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    standing = forms.ChoiceField(
        label=_("Which"),
        required=False,
        choices=[("", _("recorded here")), ("cited", _("cited, of other bodies"))],
    )

    def __init__(self, data: Any, *, actor: Actor, years: list[int]) -> None:
        super().__init__(data)
        self.fields["body"].use(body_picker(actor))  # type: ignore[attr-defined]
        self.fields["year"].choices = [("", _("all years")), *((str(y), str(y)) for y in years)]  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """What was asked and understood."""
        self.is_valid()
        return dict(self.cleaned_data)

    def is_used(self) -> bool:
        """Whether anything at all was asked."""
        return any(self.data.get(name) for name in self.fields)
