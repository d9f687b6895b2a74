"""Forms over what one paper does to another."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.papers.actions import paper as paper_actions
from remit.papers.choices import RelationKind
from remit.papers.models import Paper
from remit.web.forms import ActionForm, DayField
from remit.web.pick import PickField
from remit.web.record_pickers import PaperPicker


class RelateForm(ActionForm):
    """This paper does something to another one."""

    kind = forms.ChoiceField(label=_("What this paper does"), choices=RelationKind.choices)
    other = PickField(label=_("To which paper"), max_length=600)
    from_on = DayField(
        label=_("From which day"), required=False, help_text=_("Empty: from the day on which this paper was issued.")
    )

    def __init__(self, data: Any = None, *, actor: Actor) -> None:
        super().__init__(data)
        self.fields["other"].use(PaperPicker(actor))  # type: ignore[attr-defined]

    def act(self, actor: Actor, paper: Paper) -> Paper:
        """It is said."""
        return paper_actions.relate(actor, paper, **self.cleaned_data)


class ReasonForm(ActionForm):
    """Why something is taken back."""

    reason = forms.CharField(label=_("Why it is taken back"), max_length=500)
