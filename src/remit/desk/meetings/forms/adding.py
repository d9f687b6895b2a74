"""A requirement or a decision that is added to a held meeting."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.desk.meetings.forms.fields import words
from remit.kernel.actor import Actor
from remit.meetings.actions import decision as decision_actions
from remit.meetings.actions import key_point as key_point_actions
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import items
from remit.web.forms import ActionForm


class AddForm(ActionForm):
    """Which of the two, at which item, and its words."""

    what = forms.ChoiceField(label=_("What"), choices=[("key_point", _("requirement")), ("decision", _("decision"))])
    item = forms.TypedChoiceField(label=_("At which item"), required=False, coerce=int, empty_value=None)
    text_en = words(_("In English"), rows=3)
    text_zh = words(_("In Chinese"), rows=3)

    def __init__(self, data: Any = None, *, actor: Actor, meeting: Meeting) -> None:
        super().__init__(data)
        self.meeting = meeting
        self.items = {item.pk: item for item in items(actor, meeting)}
        titles = [(pk, str(item.title_in(actor.language))) for pk, item in self.items.items()]
        self.fields["item"].choices = [("", _("the meeting as a whole")), *titles]  # type: ignore[attr-defined]

    def add(self, actor: Actor) -> Any:
        """It is added."""
        told = self.cleaned_data
        actions: Any = key_point_actions if told["what"] == "key_point" else decision_actions
        return actions.add(actor, self.meeting, texts=self.words("text"), item=self.items.get(told["item"]))
