"""Fields that rows of the record share."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.web.pick import PickField, PickWidget

PEOPLE = "people-known"
LIKELY = 50


@dataclass(frozen=True)
class NewName:
    """The name of somebody who is not known here yet and is to be entered."""

    name: str

    def __str__(self) -> str:
        return self.name


class PersonWidget(PickWidget):
    """A text field; the names that it offers stand once on the page, not once a row."""

    template_name = "django/forms/widgets/input.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The field with the list that all rows share."""
        context = forms.TextInput.get_context(self, name, value, attrs)
        context["widget"]["attrs"] |= {"list": PEOPLE, "autocomplete": "off"}
        return context


class PersonField(PickField):
    """A person by name: the whole name, so that nobody is taken for another. With `entering`, a name that nobody has
    becomes a NewName."""

    widget = PersonWidget
    entering = False

    def _only(self, text: str) -> Any:
        found = list(self.picker.search(text, LIKELY))
        exact = [pk for pk, label in found if label.casefold() == text.casefold()]
        if len(exact) == 1:
            return self.picker.get(exact[0])
        if not exact and self.entering:
            return NewName(text)
        if not found:
            raise forms.ValidationError(_("Nobody has this name. Tick “Enter new names as new persons” to enter it."))
        names = "; ".join(f"{label} (#{pk})" for pk, label in found[:6])
        raise forms.ValidationError(_("Who is meant: %(names)s? Copy one of them."), params={"names": names})


def words(label: Any, length: int | None = None, rows: int = 0, **more: Any) -> forms.CharField:
    """A text field that may stay empty: one line, or `rows` lines."""
    widget: Any = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(label=label, required=False, max_length=length, widget=widget, **more)


def key() -> forms.IntegerField:
    """The row that this one comes from."""
    return forms.IntegerField(required=False, widget=forms.HiddenInput)
