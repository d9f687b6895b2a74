"""Forms over actions to take: one per verb that needs words."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.desk.measures.asked import Served
from remit.desk.measures.wanted import Wanted, choices
from remit.followup.models import Measure
from remit.followup.rules.measure import PLANNERS
from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError
from remit.kernel.texts import LANGUAGES
from remit.meetings.models import Meeting
from remit.papers.choices import Confidentiality
from remit.web.forms import ActionForm, DayField, RecordForm
from remit.web.pick import PickField
from remit.web.pickers import body_picker, own_body_picker, person_picker


class WordsForm(ActionForm):
    """What is to be done, until when, and who may read it."""

    text_en = forms.CharField(label=_("What is to be done, in English"), required=False, widget=forms.Textarea)
    text_zh = forms.CharField(label=_("What is to be done, in Chinese"), required=False, widget=forms.Textarea)
    body = PickField(label=_("Lead body"))
    due_on = DayField(label=_("Due on"), required=False)
    confidentiality = forms.ChoiceField(
        label=_("Who may read it"), choices=Confidentiality.choices, initial=Confidentiality.INTERNAL
    )

    def refuse(self, error: RemitError) -> None:
        """A refusal of the words stands beside the first of them."""
        fields = {"text_en" if name == "text" else name: why for name, why in error.fields.items()}
        error.fields = fields
        super().refuse(error)


class PlanForm(WordsForm):
    """Something new to do: for a requirement or decision of a meeting, in the meeting as a whole, or in a body."""

    serves = forms.ChoiceField(
        label=_("What it is for"),
        widget=forms.RadioSelect,
        help_text=_("What is for none of them stands among the actions that serve nothing."),
    )
    owner = PickField(label=_("Responsible person"), required=False)
    happened_on = DayField(label=_("Planned on"), required=False, help_text=_("Only where it was not today."))
    field_order = ["serves", "text_en", "text_zh", "body", "owner", "due_on", "happened_on", "confidentiality"]

    def __init__(
        self,
        *args: Any,
        actor: Actor,
        meeting: Meeting | None,
        served: Served | None = None,
        wanted: dict[str, Wanted] | None = None,
        chosen: Wanted | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.wanted = wanted or {}
        if self.wanted:
            self.fields["serves"].choices = choices(self.wanted)  # type: ignore[attr-defined]
        else:
            del self.fields["serves"]
        self.fields["owner"].use(person_picker(actor))  # type: ignore[attr-defined]
        picker = body_picker(actor) if meeting or served else own_body_picker(actor, PLANNERS)
        self.fields["body"].use(picker)  # type: ignore[attr-defined]
        if meeting is not None:
            self.fields["body"].initial = meeting.body_id
            self.fields["confidentiality"].initial = meeting.confidentiality
        if served is not None:
            self.fields["body"].initial = served.referral.body_id
            self.fields["due_on"].initial = served.due_on
            self.fields["confidentiality"].initial = served.confidentiality
        if chosen is not None:
            self.initial.update({f"text_{language}": words for language, words in chosen.words().items()})
            self.initial.update(serves=chosen.key, confidentiality=chosen.confidentiality)

    def arguments(self) -> dict[str, Any]:
        """What it is for, as the action takes it."""
        wanted = self.wanted.get(self.cleaned_data.get("serves", ""))
        return wanted.arguments() if wanted else {}


class EditForm(RecordForm, WordsForm):
    """What is planned, changed."""

    field_order = ["text_en", "text_zh", "body", "due_on", "confidentiality"]

    def __init__(self, *args: Any, actor: Actor, record: Measure, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.fields["body"].use(body_picker(actor))  # type: ignore[attr-defined]
        self.initial["body"] = record.body_id

    def values(self, record: Any) -> Mapping[str, Any]:
        """The words by language beside the columns."""
        texts = {row.language: row.text for row in record.texts.all()}
        words = {f"text_{language}": texts.get(language, "") for language in LANGUAGES}
        columns = {"due_on": record.due_on, "confidentiality": record.confidentiality}
        return words | columns | {"body": record.body}


class VerbForm(RecordForm):
    """A verb that needs no words."""

    def values(self, record: Any) -> Mapping[str, Any]:
        """Nothing but the revision."""
        return {}


class AssignForm(VerbForm):
    """Who is responsible, until when."""

    owner = PickField(label=_("Responsible person"))
    due_on = DayField(label=_("Due on"), required=False)

    def __init__(self, *args: Any, actor: Actor, record: Measure, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.fields["owner"].use(person_picker(actor))  # type: ignore[attr-defined]
        self.fields["owner"].initial = record.owner_id
        self.fields["due_on"].initial = record.due_on


class ReassignForm(AssignForm):
    """Who is responsible instead, until when, and why."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea)


class ReportForm(VerbForm):
    """When it was done, and with what result."""

    done_on = DayField(label=_("Done on"))
    result = forms.CharField(label=_("Result"), required=False, widget=forms.Textarea)

    def __init__(self, *args: Any, actor: Actor, record: Measure, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.fields["done_on"].initial = actor.today


class ReasonForm(VerbForm):
    """Why."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea)

    def __init__(self, *args: Any, actor: Actor, record: Measure, **kwargs: Any) -> None:
        del actor
        super().__init__(*args, record=record, **kwargs)
