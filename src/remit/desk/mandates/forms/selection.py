"""Which bodies an instruction goes to."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Classification
from remit.conveyance.queries.selected import Selection
from remit.kernel.actor import Actor
from remit.web.pick_lines import PickLinesField
from remit.web.pickers import body_picker


class SelectionForm(forms.Form):
    """Whole subtrees, kinds within them, bodies picked by hand, and those left out."""

    under = PickLinesField(label=_("All bodies below"), required=False, help_text=_("One name a line."))
    classifications = forms.MultipleChoiceField(
        label=_("Of these kinds only"),
        choices=Classification.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    bodies = PickLinesField(label=_("These bodies as well"), required=False, help_text=_("One name a line."))
    without = PickLinesField(label=_("But not these"), required=False, help_text=_("One name a line."))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("under", "bodies", "without"):
            self.fields[name].use(body_picker(actor))  # type: ignore[attr-defined]

    def selection(self) -> Selection:
        """What was chosen, as ids."""
        given = self.cleaned_data
        chosen = Selection(classifications=list(given["classifications"]))
        for name in ("under", "bodies", "without"):
            chosen[name] = [body.pk for body in given[name]]
        return chosen


class IssueForm(forms.Form):
    """Whether earlier answers are taken, and the name under which the selection is kept."""

    take_answers = forms.BooleanField(required=False)
    name = forms.CharField(required=False, max_length=100)
