"""Forms about bodies."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Classification
from remit.bodies.models import Body
from remit.kernel.actor import Actor
from remit.web.forms import ActionForm, DayField, RecordForm
from remit.web.pick import PickField
from remit.web.pickers import body_picker

ANY = ("", _("all kinds"))


class Filter(forms.Form):
    """What a list of bodies is narrowed to."""

    q = forms.CharField(label=_("Name"), required=False, max_length=100)
    classification = forms.ChoiceField(label=_("Kind of body"), required=False, choices=[ANY, *Classification.choices])
    which = forms.ChoiceField(
        label=_("Which"),
        required=False,
        choices=[
            ("", _("at work")),
            ("dissolved", _("dissolved")),
            ("external", _("known by name only")),
            ("all", _("all")),
        ],
    )


class Named(forms.Form):
    """The names of a body in both languages."""

    name_en = forms.CharField(label=_("Name in English"), required=False, max_length=300)
    name_zh = forms.CharField(label=_("Name in Chinese"), required=False, max_length=300)
    short_name_en = forms.CharField(label=_("Short name in English"), required=False, max_length=100)
    short_name_zh = forms.CharField(label=_("Short name in Chinese"), required=False, max_length=100)


class Facts(forms.Form):
    """What a body is."""

    classification = forms.ChoiceField(label=_("Kind of body"), choices=Classification.choices)
    founded_on = DayField(label=_("Founded on"), required=False)
    shows_attendees = forms.BooleanField(label=_("Public pages name everybody who attended"), required=False)


class CreateForm(Facts, Named, ActionForm):
    """A new body."""

    superior = PickField(label=_("Superior body"), required=False, help_text=_("Empty for a body at the top."))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["superior"].use(body_picker(actor))  # type: ignore[attr-defined]
        self.order_fields(["name_en", "name_zh", "short_name_en", "short_name_zh", "superior"])


class EditForm(Facts, Named, RecordForm):
    """What is recorded of a body, corrected."""

    def values(self, record: Body) -> Mapping[str, Any]:
        """The present names, and the facts."""
        facts = {name: getattr(record, name) for name in ("classification", "founded_on", "shows_attendees")}
        return present_names(record) | facts


class RenameForm(RecordForm):
    """New names from a day on."""

    name_en = forms.CharField(label=_("New name in English"), required=False, max_length=300)
    short_name_en = forms.CharField(label=_("Short name in English"), required=False, max_length=100)
    name_zh = forms.CharField(label=_("New name in Chinese"), required=False, max_length=300)
    short_name_zh = forms.CharField(label=_("Short name in Chinese"), required=False, max_length=100)
    from_on = DayField(label=_("From"), help_text=_("The first day of the new name."))
    reason = forms.CharField(label=_("Reason"), required=False, max_length=500)

    def values(self, record: Body) -> Mapping[str, Any]:
        """The present names, to be written over."""
        return present_names(record)


class MoveForm(RecordForm):
    """Another superior body from a day on."""

    superior = PickField(label=_("New superior body"), required=False, help_text=_("Empty for a body at the top."))
    from_on = DayField(label=_("From"), help_text=_("The first day under the new superior body."))
    reason = forms.CharField(label=_("Reason"), required=False, max_length=500)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["superior"].use(body_picker(actor))  # type: ignore[attr-defined]


class DissolveForm(RecordForm):
    """The day, and why."""

    happened_on = DayField(label=_("Dissolved on"))
    reason = forms.CharField(label=_("Reason"), max_length=500, help_text=_("Or the decision that says so."))


class MergeForm(RecordForm):
    """The other body, which is kept."""

    kept = PickField(label=_("The body that is kept"), help_text=_("Type a part of its name in either language."))
    reason = forms.CharField(label=_("Reason"), required=False, max_length=500)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kept"].use(body_picker(actor))  # type: ignore[attr-defined]


def present_names(body: Body) -> dict[str, Any]:
    """The names that the body bears today, by form field; empty where it bears none."""
    present = {name.language: name for name in body.names.all() if name.until_on is None}
    found = {}
    for language in ("en", "zh"):
        row = present.get(language)
        found[f"name_{language}"] = row.name if row else ""
        found[f"short_name_{language}"] = row.short_name if row else ""
    return found
