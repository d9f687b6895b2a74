"""Picking several records, one a line."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.web.pick import PickField

MOST = 50


class PickLinesField(PickField):
    """Names, one a line; the clean value is a tuple of records, none twice."""

    widget: Any = forms.Textarea(attrs={"rows": 2})

    def use(self, picker: Any) -> None:
        """Pick from these."""
        self.picker = picker

    def prepare_value(self, value: Any) -> Any:
        """Records as lines."""
        return (
            value
            if isinstance(value, str) or value is None
            else "\n".join(f"{self.picker.label(r)} (#{r.pk})" for r in value)
        )

    def clean(self, value: Any) -> Any:
        """The records, in order. Says which lines are not understood, each name once."""
        lines = [line.strip() for line in (value or "").splitlines() if line.strip()]
        if len(lines) > MOST:
            raise forms.ValidationError(_("At most %(most)s lines."), params={"most": MOST})
        found: dict[Any, Any] = {}
        refused: dict[str, forms.ValidationError] = {}
        for number, line in enumerate((value or "").splitlines(), 1):
            name = line.strip()
            if not name or name in refused:
                continue
            try:
                record = super().clean(name)
                found[record.pk] = record
            except forms.ValidationError as error:
                why = _("Line %(number)s, “%(name)s”: %(why)s")
                params = {"number": number, "name": name, "why": " ".join(error.messages)}
                refused[name] = forms.ValidationError(why, params=params)
        if refused:
            raise forms.ValidationError(list(refused.values()))
        return tuple(found.values())

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other records are named than at first."""
        return super().has_changed(self.prepare_value(initial) or "", data)
