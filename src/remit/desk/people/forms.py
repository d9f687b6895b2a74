"""What the forms about people ask for."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from remit.bodies.models import Person
from remit.kernel.actor import Actor
from remit.web.forms import ActionForm, RecordForm
from remit.web.pick import PickField
from remit.web.pickers import body_picker, person_picker


class Filter(forms.Form):
    """What a list of people is narrowed to."""

    q = forms.CharField(label=pgettext_lazy("person", "Name"), required=False, max_length=100)
    body = PickField(label=_("Belongs to"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].use(body_picker(actor))  # type: ignore[attr-defined]


class Named(forms.Form):
    """The name in both languages."""

    name_en = forms.CharField(label=pgettext_lazy("person", "Name in English"), required=False, max_length=200)
    name_zh = forms.CharField(label=pgettext_lazy("person", "Name in Chinese"), required=False, max_length=200)


class CreateForm(Named, ActionForm):
    """A new person."""


class EditForm(Named, RecordForm):
    """A person's names, corrected."""

    def values(self, record: Person) -> Mapping[str, Any]:
        """The names; empty where there is none."""
        names = {name.language: name.name for name in record.names.all()}
        return {"name_en": names.get("en", ""), "name_zh": names.get("zh", "")}


class MergeForm(RecordForm):
    """The other person, who is kept."""

    kept = PickField(label=_("The person who is kept"), help_text=_("Type a part of the name in either language."))
    reason = forms.CharField(label=_("Reason"), required=False, max_length=500)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kept"].use(person_picker(actor))  # type: ignore[attr-defined]
