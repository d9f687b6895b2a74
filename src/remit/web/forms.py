"""Forms over records: what was typed is kept, a refusal stands beside its field, and two people at once lose
nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from remit.kernel.errors import Conflict, NotAllowed, Refused, RemitError, WrongState
from remit.web.widgets import DayInput

T = TypeVar("T")
LANGUAGES = ("en", "zh")


class DayField(forms.DateField):
    """A day, picked or typed as year-month-day; what is none is kept as it was typed."""

    widget = DayInput


@dataclass(frozen=True)
class Difference:
    """What somebody else saved in a field while one was typing."""

    label: str
    theirs: Any
    mine: Any


class ActionForm(forms.Form):
    """A form whose sending is one action."""

    required_css_class = "required"

    def attempt(self, act: Callable[[], T]) -> T | None:
        """What the action returns; None where it was refused, and then the sentences stand in the form."""
        try:
            return act()
        except Conflict as error:
            self.conflicts(error)
        except (Refused, WrongState, NotAllowed) as error:
            self.refuse(error)
        return None

    def refuse(self, error: RemitError) -> None:
        """The refusal's sentences, beside the fields that it names; else above the form."""
        named = {name: why for name, why in error.fields.items() if name in self.fields}
        for name, why in named.items():
            self.add_error(name, str(why))
        if not named:
            self.add_error(None, str(error.why))

    def conflicts(self, error: Conflict) -> None:
        """Somebody was quicker."""
        self.add_error(None, str(error.why))

    def words(self, name: str) -> dict[str, str]:
        """The fields `name_en` and `name_zh` as {language: words}, empty ones left out."""
        return {lang: words for lang in LANGUAGES if (words := self.cleaned_data.get(f"{name}_{lang}", ""))}


class RecordForm(ActionForm):
    """A form that changes one record: filled from it, and told apart from what others save meanwhile.

    A subclass says in `values` what the record holds for its fields. After a conflict `theirs` lists the
    differences, and sending again saves what is in the form.
    """

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *args: Any, record: Any, **kwargs: Any) -> None:
        self.record = record
        self.theirs: list[Difference] = []
        kwargs["initial"] = {"revision": record.revision, **self.values(record), **(kwargs.get("initial") or {})}
        super().__init__(data, *args, **kwargs)

    def values(self, record: Any) -> Mapping[str, Any]:
        """The record's values by field name; fields that are columns of the same name need no more than this."""
        return {name: getattr(record, name) for name in self.base_fields if hasattr(record, name)}

    def attempt(self, act: Callable[[], T]) -> T | None:
        """As for any form; the record is taken at the revision that the form was filled from."""
        if self.cleaned_data.get("revision") is not None:
            self.record.revision = self.cleaned_data["revision"]
        return super().attempt(act)

    def conflicts(self, error: Conflict) -> None:
        """Show what the other saved; sending again means choosing one's own."""
        super().conflicts(error)
        model: Any = type(self.record)
        current = model._base_manager.get(pk=self.record.pk)
        for name, theirs in self.values(current).items():
            mine = self.cleaned_data.get(name)
            picker = getattr(self.fields.get(name), "picker", None)
            if picker is not None and isinstance(theirs, int):
                theirs = picker.get(theirs)  # by its name, not its number
            if name in self.fields and theirs != mine and (theirs or mine):
                label = str(self.fields[name].label or name)
                self.theirs.append(Difference(label, self._shown(name, theirs), self._shown(name, mine)))
        sent = dict(self.data.items()) if not isinstance(self.data, QueryDict) else self.data.copy()
        sent[self.add_prefix("revision")] = str(current.revision)
        self.data = sent

    def _shown(self, name: str, value: Any) -> Any:
        """The value as the form shows it: a choice by its label, a statement as yes or no."""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        choices = getattr(self.fields[name], "choices", None)
        return dict(choices).get(value, value) if choices and isinstance(value, str) else value
