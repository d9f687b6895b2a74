"""Saying what was conveyed at an item."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import conveyed as conveyed_actions
from remit.kernel.actor import Actor
from remit.meetings.models import AgendaItem
from remit.web.forms import ActionForm
from remit.web.pick import PickField
from remit.web.record_pickers import MeetingPicker, PaperPicker


class ConveyForm(ActionForm):
    """A paper, or a meeting of another body."""

    paper = PickField(label=_("Paper"), required=False, max_length=700)
    meeting = PickField(label=_("or meeting of another body"), required=False, max_length=700)

    def __init__(self, data: Any = None, *, actor: Actor) -> None:
        super().__init__(data)
        self.fields["paper"].use(PaperPicker(actor))  # type: ignore[attr-defined]
        self.fields["meeting"].use(MeetingPicker(actor))  # type: ignore[attr-defined]

    def add(self, actor: Actor, item: AgendaItem) -> Any:
        """It was conveyed at the item."""
        told = self.cleaned_data
        return conveyed_actions.add(actor, item, paper=told["paper"], meeting=told["meeting"])
