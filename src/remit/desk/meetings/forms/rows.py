"""The rows of a record: persons, groups, items, requirements and decisions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.desk.meetings.forms.fields import PersonField, key, words
from remit.meetings.choices import Outcome, Presence
from remit.meetings.sheet import Point
from remit.papers.choices import Confidentiality
from remit.web.pick import PickField
from remit.web.pick_lines import PickLinesField

POINTS = ("key_points", "decisions")
NAMES = {"key_points": _("Requirement"), "decisions": _("Decision")}


class Row(forms.Form):
    """One row. `people` picks persons; `entering` lets new names in; `points` are the requirements and decisions that
    rows have already, by the row's key; `language` is that of the words."""

    key = key()

    def __init__(
        self,
        *args: Any,
        people: Any,
        entering: bool,
        language: str,
        points: dict[int | None, dict[str, tuple[Point, ...]]],
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        self.use_required_attribute = False
        self.language = language
        for field in self.fields.values():
            if isinstance(field, PickField):
                field.use(people)
            if isinstance(field, PersonField):
                field.entering = entering
        self.points = points.get(self._key(), {}) if any(name in self.fields for name in POINTS) else {}
        self._add_points()

    def _key(self) -> int | None:
        told = str(self.data.get(self.add_prefix("key"), "") if self.is_bound else self.initial.get("key", ""))
        return int(told) if told.isascii() and told.isdigit() and len(told) < 19 else None

    def _add_points(self) -> None:
        for name, found in self.points.items():
            for n, point in enumerate(found, 1):
                field = words(f"{NAMES[name]} {n}", rows=2, initial=point.texts.get(self.language, ""))
                if self.language not in point.texts:
                    field.help_text = next(iter(point.texts.values()), "")
                self.fields[f"{name}_{point.key}"] = field
        for name in POINTS:
            if name in self.fields:
                self.fields[name] = self.fields.pop(name)  # the field for further ones comes last

    def told_points(self, name: str) -> tuple[Point, ...]:
        """The requirements or decisions as they are to be. One whose words are emptied is taken out; one that
        never had words in this language stays as it is."""
        found = []
        for point in self.points.get(name, ()):
            text = self.cleaned_data.get(f"{name}_{point.key}", "").strip()
            if text:
                found.append(Point(texts={**point.texts, self.language: text}, key=point.key))
            elif self.language not in point.texts:
                found.append(point)
        lines = [line.strip() for line in self.cleaned_data.get(name, "").splitlines()]
        return (*found, *(Point(texts={self.language: line}) for line in lines if line))


class PresentRow(Row):
    """A person at the meeting."""

    person = PersonField(label=_("Name of the person"), max_length=400)
    presence = forms.ChoiceField(label=_("How"), choices=Presence.choices, initial=Presence.MEMBER)
    role = words(_("Post"), 300)


class GroupRow(Row):
    """A group at the meeting."""

    label = words(_("Who"), 300)
    presence = forms.ChoiceField(label=_("How"), choices=Presence.choices, initial=Presence.ATTENDING)
    count = forms.IntegerField(label=_("How many"), required=False, min_value=1, max_value=1_000_000)

    def clean_label(self) -> str:
        """A group that is there keeps its other words; a new one needs some."""
        label: str = self.cleaned_data["label"]
        if not label.strip() and not self._key():
            raise forms.ValidationError(_("Say who they are."))
        return label


class ItemRow(Row):
    """An item of the agenda, with its requirements and decisions, one a line."""

    title = words(_("Title"), 500)
    outcome = forms.ChoiceField(label=_("Outcome"), choices=Outcome.choices, required=False)
    outcome_text = words(_("Words on the outcome"), rows=2)
    presenter = PersonField(label=_("Presented by"), max_length=400, required=False)
    confidentiality = forms.ChoiceField(
        label=_("Who may read it"), choices=Confidentiality.choices, initial=Confidentiality.PUBLIC
    )
    audience = PickLinesField(label=_("Persons who may read it"), required=False)
    key_points = words(_("What the meeting asked for, one a line"), rows=3)
    decisions = words(_("What was decided, one a line"), rows=2)

    def clean_title(self) -> str:
        """An item that is there keeps its title in the other language; a new one needs one."""
        title: str = self.cleaned_data["title"]
        if not title.strip() and not self._key():
            raise forms.ValidationError(_("An item needs a title."))
        return title


class PointsRow(Row):
    """Requirements and decisions that belong to no single item."""

    key_points = words(_("What the meeting asked for as a whole, one a line"), rows=3)
    decisions = words(_("What was decided beside the items, one a line"), rows=2)


class Rows(forms.BaseFormSet):  # type: ignore[type-arg]
    """Rows of one kind; how many is told by the form itself, within bounds."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """The library's own fields, in our words."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Take it out of the record")
        if "ORDER" in form.fields:
            form.fields["ORDER"].label = _("Place on the agenda")

    def kept(self) -> list[Any]:
        """The rows that say something and are not taken out, in their order."""
        rows = self.ordered_forms if self.can_order else [f for f in self.forms if f not in self.deleted_forms]
        return [row for row in rows if row.has_changed() or row.cleaned_data.get("key")]


def rows_of(row: type[Row], extra: int, *, mended: bool, ordered: bool = False) -> Any:
    """The class of formsets of these rows; those of a correction can be taken out."""
    return forms.formset_factory(
        row, Rows, extra=extra, can_delete=mended, can_order=ordered, max_num=300, absolute_max=300, validate_max=True
    )
