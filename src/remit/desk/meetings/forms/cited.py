"""Another body's meeting, known from what cites it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Term
from remit.bodies.queries.term import terms
from remit.desk.meetings.forms.fields import words
from remit.kernel.actor import Actor
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.choices import MeetingKind
from remit.meetings.models import Meeting
from remit.papers.choices import Confidentiality
from remit.web.forms import ActionForm, DayField
from remit.web.pick import PickField
from remit.web.pickers import body_picker

OPEN = [(value, label) for value, label in Confidentiality.choices if value in ("public", "internal")]


class CiteForm(ActionForm):
    """Its body, and what makes its name."""

    body = PickField(label=_("Body that met"), max_length=400)
    kind = forms.ChoiceField(label=_("Kind of meeting"), choices=MeetingKind.choices, initial=MeetingKind.PLENARY)
    enlarged = forms.BooleanField(label=_("Enlarged"), required=False)
    ordinal = forms.IntegerField(label=_("Number of the meeting"), required=False, help_text=_("The fourth session: 4"))
    term = forms.IntegerField(label=_("Term"), required=False, help_text=_("The ninth term: 9"))
    held_on = DayField(label=_("Day held"), required=False)
    title_en = words(_("Title in English"), 500)
    title_zh = words(_("Title in Chinese"), 500)
    confidentiality = forms.ChoiceField(label=_("Who may read it"), choices=OPEN)

    def __init__(self, data: Any = None, *, actor: Actor) -> None:
        super().__init__(data)
        self.actor = actor
        self.fields["body"].use(body_picker(actor))  # type: ignore[attr-defined]

    def clean_term(self) -> Term | None:
        """The body's term with this number."""
        number, body = self.cleaned_data["term"], self.cleaned_data.get("body")
        if number is None or body is None:
            return None
        term: Term | None = terms(self.actor, body).filter(ordinal=number).first()
        if term is None:
            raise forms.ValidationError(_("The body has no such term here yet. It is opened on the body's page."))
        return term

    def cite(self, actor: Actor) -> Meeting:
        """The meeting is entered."""
        told = self.cleaned_data
        names = ("kind", "enlarged", "ordinal", "term", "held_on", "confidentiality")
        return meeting_actions.cite(
            actor, told["body"], titles=self.words("title"), **{name: told[name] for name in names}
        )
