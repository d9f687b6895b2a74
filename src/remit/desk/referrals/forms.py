"""Forms over what is asked of a body: one per verb that needs words."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from remit.bodies.queries.person import persons
from remit.conveyance.choices import NoteKind, PointOutcome
from remit.conveyance.models import PointAnswer, Referral
from remit.conveyance.rules import note as note_rules
from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError
from remit.web.forms import ActionForm, DayField, Difference, RecordForm
from remit.web.pick import PickField
from remit.web.pickers import person_picker


class SaidForm(ActionForm):
    """A form with words in a field `said`, which actions know as `words`."""

    def given(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        names = {"said": "words"}
        values = {names.get(name, name): value for name, value in self.cleaned_data.items()}
        values.pop("instead_of", None)
        return values

    def refuse(self, error: RemitError) -> None:
        """A refusal of the words stands beside them."""
        error.fields = {"said" if name == "words" else name: why for name, why in error.fields.items()}
        super().refuse(error)


class VerbForm(RecordForm):
    """A verb that needs no words."""

    def values(self, record: Any) -> Mapping[str, Any]:
        """Nothing but the revision."""
        return {}


class DayForm(VerbForm):
    """On which day."""

    happened_on = DayField(label=_("On"), required=False, help_text=_("Only where it is another day than today."))


class ReasonForm(DayForm):
    """Why, and on which day."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea)
    field_order = ["reason", "happened_on"]


class TakeBackForm(VerbForm):
    """Why an answer is taken back."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea)


class DoneForm(VerbForm):
    """That all of it is done: since when, and what is to be said of it."""

    happened_on = DayField(label=_("Done on"), required=False, help_text=_("Only where it is another day than today."))
    said = forms.CharField(label=_("What is to be said of it"), required=False, widget=forms.Textarea)


class ShownForm(DayForm):
    """What shows that it was studied or publicised."""

    evidence = forms.ChoiceField(label=_("What shows it"), widget=forms.RadioSelect)
    field_order = ["evidence", "happened_on"]

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evidence"].choices = choices  # type: ignore[attr-defined]
        if len(choices) == 1:
            self.fields["evidence"].initial = choices[0][0]


class PointForm(SaidForm):
    """What has become of a paragraph. Where somebody else answered it meanwhile, the form shows theirs, and sending it
    again puts one's own in its place."""

    outcome = forms.ChoiceField(
        label=_("What has become of it"), choices=PointOutcome.choices, widget=forms.RadioSelect
    )
    said = forms.CharField(
        label=_("In words"),
        required=False,
        help_text=_("What was done, or why no action is needed."),
        widget=forms.Textarea,
    )
    rhythm_months = forms.IntegerField(
        label=_("Looked at every so many months"),
        required=False,
        min_value=1,
        max_value=120,
        help_text=_("Only for what continues."),
    )
    happened_on = DayField(
        label=pgettext_lazy("answer", "Since"), required=False, help_text=_("Only where it is another day than today.")
    )
    instead_of = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, standing: PointAnswer | None, **kwargs: Any) -> None:
        self.standing = standing
        self.theirs: list[Difference] = []
        if standing is not None:
            kwargs["initial"] = _values(standing) | {"instead_of": standing.pk}
        super().__init__(*args, **kwargs)

    def is_overtaken(self) -> bool:
        """Whether another answer stands than when this form was filled; then it shows both."""
        if self.standing is None or self.cleaned_data.get("instead_of") == self.standing.pk:
            return False
        outcomes: dict[Any, Any] = dict(PointOutcome.choices)
        for name, theirs in _values(self.standing).items():
            mine = self.cleaned_data.get(name)
            if theirs != mine:
                label = str(self.fields[name].label)
                self.theirs.append(Difference(label, outcomes.get(theirs, theirs), outcomes.get(mine, mine)))
        self.data = {**self.data.dict(), "instead_of": str(self.standing.pk)}  # type: ignore[attr-defined]
        self.add_error(None, _("Somebody else has answered this meanwhile. Nothing was lost: compare and choose."))
        return True


def _values(answer: PointAnswer) -> dict[str, Any]:
    return {"outcome": answer.outcome, "said": answer.words, "rhythm_months": answer.rhythm_months}


class NoteForm(SaidForm):
    """What is written on it as it goes round."""

    kind = forms.ChoiceField(label=_("What it is"), choices=NoteKind.choices)
    person = PickField(
        label=_("Person"), required=False, help_text=_("Who said it, to whom it was given, or who has read it.")
    )
    said = forms.CharField(label=pgettext_lazy("note", "Words"), required=False, widget=forms.Textarea)
    noted_on = DayField(label=_("On"), required=False, help_text=_("Only where it is another day than today."))

    def __init__(self, *args: Any, actor: Actor, referral: Referral, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].use(person_picker(actor))  # type: ignore[attr-defined]
        if not note_rules.keeps(actor, referral):
            choices = [(NoteKind.READ.value, NoteKind.READ.label)]
            self.fields["kind"].choices = choices  # type: ignore[attr-defined]
            own = persons(actor).filter(pk__in=actor.person_ids).first()
            self.fields["person"].initial = own.pk if own else None
