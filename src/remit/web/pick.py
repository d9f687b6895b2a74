"""Picking a record by typing its name: works without JavaScript, and with a hundred thousand records."""

import re
from collections.abc import Iterable
from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

MARK = re.compile(r"\(#(\d{1,18})\)\s*$")
SHOWN = 100


class Picker(Protocol):
    """Finds records that the actor may pick."""

    def search(self, text: str, limit: int) -> Iterable[tuple[int, str]]:
        """(id, label) of records whose names contain the text; all for an empty text."""
        ...

    def exact(self, text: str) -> Iterable[tuple[int, str]]:
        """(id, label) of records that bear exactly this name: one where it is theirs alone."""
        ...

    def get(self, pk: int) -> Any | None:
        """The record, or None where the actor may not pick it."""
        ...

    def label(self, record: Any) -> str:
        """What the record is called in the actor's language, as in the list."""
        ...


class PickWidget(forms.TextInput):
    """A text field with a list of names below it."""

    template_name = "remit/widgets/pick.html"
    picker: Picker | None = None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The field, and the names that it offers."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["list"] = f"names-{name}"
        context["widget"]["attrs"]["autocomplete"] = "off"
        offered = self.picker.search("", SHOWN) if self.picker else []
        context["widget"]["offered"] = [f"{label} (#{pk})" for pk, label in offered]
        return context

    def format_value(self, value: Any) -> str | None:
        """An id is shown with its name."""
        if isinstance(value, int) and self.picker:
            record = self.picker.get(value)
            return f"{self.picker.label(record)} (#{value})" if record is not None else ""
        shown: str | None = super().format_value(value)
        return shown


class PickField(forms.CharField):
    """A name typed or picked; its clean value is the record. Set `picker` when the form is made."""

    widget = PickWidget

    def use(self, picker: Picker) -> None:
        """Pick from these."""
        self.picker = picker
        self.widget.picker = picker

    def clean(self, value: Any) -> Any:
        """The record, or None for an empty optional field. Says what could be meant where a name is not one alone."""
        text = super().clean(value)
        if not text:
            return None
        mark = MARK.search(text)
        if mark:
            record = self.picker.get(int(mark[1]))
            if record is not None:
                return record
            raise forms.ValidationError(_("This is not there, or not for you to choose."))
        return self._only(text)

    def _only(self, text: str) -> Any:
        exact = list(self.picker.exact(text))
        found = exact if len(exact) == 1 else list(self.picker.search(text, 6))
        if len(found) == 1:
            return self.picker.get(found[0][0])
        if not found:
            raise forms.ValidationError(_("Nothing has this name."))
        names = "; ".join(f"{label} (#{pk})" for pk, label in found)
        raise forms.ValidationError(_("Several could be meant: %(names)s. Copy one of them."), params={"names": names})
