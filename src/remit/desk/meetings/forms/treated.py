"""Saying which paper a meeting had before it, or issued."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.meetings.actions import meeting_paper as actions
from remit.meetings.choices import PaperRole
from remit.meetings.models import AgendaItem, Meeting, MeetingPaper
from remit.meetings.queries.meeting import items
from remit.web.forms import ActionForm, RecordForm
from remit.web.pick import PickField
from remit.web.record_pickers import PaperPicker

ROLES = [
    (PaperRole.ISSUED.value, _("It issued the paper")),
    (PaperRole.CONSIDERED.value, _("It had the paper before it")),
]


class RoleFields(forms.Form):
    """What the meeting did with the paper, and at which item."""

    role = forms.ChoiceField(label=_("What the meeting did"), choices=ROLES, widget=forms.RadioSelect)
    item = forms.TypedChoiceField(label=_("At which item"), required=False, coerce=int, empty_value=None)

    def offer_items(self, actor: Actor, meeting: Meeting) -> None:
        """Those of the meeting that the actor may see."""
        self.items: dict[Any, AgendaItem] = {item.pk: item for item in items(actor, meeting)}
        titles = [(pk, str(item.title_in(actor.language))) for pk, item in self.items.items()]
        self.fields["item"].choices = [("", _("the meeting as a whole")), *titles]  # type: ignore[attr-defined]

    def said(self) -> dict[str, Any]:
        """Role and item, as the actions take them."""
        return {"role": self.cleaned_data["role"], "item": self.items.get(self.cleaned_data["item"])}


class TreatedForm(RoleFields, ActionForm):
    """One more paper."""

    paper = PickField(label=_("Paper"), max_length=700)
    field_order = ["paper", "role", "item"]

    def __init__(self, data: Any = None, *, actor: Actor, meeting: Meeting) -> None:
        super().__init__(data)
        self.meeting = meeting
        self.fields["paper"].use(PaperPicker(actor))  # type: ignore[attr-defined]
        self.offer_items(actor, meeting)

    def add(self, actor: Actor) -> MeetingPaper:
        """It is said."""
        return actions.add(actor, self.meeting, paper=self.cleaned_data["paper"], **self.said())


class CorrectTreatedForm(RoleFields, RecordForm):
    """Another role or item of a paper that is there."""

    def __init__(self, data: Any = None, *, actor: Actor, record: MeetingPaper) -> None:
        super().__init__(data, record=record)
        self.offer_items(actor, record.meeting)

    def values(self, record: MeetingPaper) -> dict[str, Any]:
        """As it stands."""
        return {"role": record.role, "item": record.item_id}
