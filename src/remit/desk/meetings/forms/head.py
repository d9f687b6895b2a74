"""The facts of a meeting as a whole."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Term
from remit.bodies.queries.term import terms
from remit.desk.meetings.forms.fields import words
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.choices import MeetingKind
from remit.meetings.models import Meeting
from remit.papers.choices import Confidentiality
from remit.web.forms import ActionForm, DayField, RecordForm
from remit.web.pick import PickField
from remit.web.pick_lines import PickLinesField
from remit.web.pickers import own_body_picker, person_picker

# Each under its own name, so that everybody finds theirs.
LANGUAGES = [("en", "English"), ("zh", "中文")]


class Facts(ActionForm):
    """What the form for a new record and the form for a correction both ask."""

    met: Body | None = None
    actor: Actor

    held_on = DayField(label=_("Day held"))
    ended_on = DayField(label=_("Last day, where it took several"), required=False)
    kind = forms.ChoiceField(label=_("Kind of meeting"), choices=MeetingKind.choices)
    enlarged = forms.BooleanField(label=_("Enlarged"), required=False)
    ordinal = forms.IntegerField(label=_("Number of the meeting"), required=False, help_text=_("The fourth session: 4"))
    term = forms.IntegerField(label=_("Term"), required=False, help_text=_("The ninth term: 9"))
    title = words(
        _("Title"), 500, help_text=_("Only where it is called otherwise than its kind, number and body make it.")
    )
    place = words(_("Place"), 200)
    summary = words(_("In short"), rows=3)
    confidentiality = forms.ChoiceField(label=_("Who may read it"), choices=Confidentiality.choices)
    audience = PickLinesField(
        label=_("Persons who may read it"), required=False, help_text=_("One a line; only where it is kept to them.")
    )

    def clean_term(self) -> Term | None:
        """The body's term with this number."""
        number, body = self.cleaned_data["term"], self.met or self.cleaned_data.get("body")
        if number is None or body is None:
            return None
        term: Term | None = terms(self.actor, body).filter(ordinal=number).first()
        if term is None:
            raise forms.ValidationError(_("The body has no such term here yet. It is opened on the body's page."))
        return term


class NewFacts(Facts):
    """A meeting that is recorded; the language is that of all words on the form."""

    body = PickField(label=_("Body that met"), max_length=400)
    language = forms.ChoiceField(label=_("Language of the words below"), choices=LANGUAGES)
    field_order = ["body", "language"]

    def __init__(self, data: Any = None, *, actor: Actor, **more: Any) -> None:
        super().__init__(data, **more)
        self.actor = actor
        picker = own_body_picker(actor, {Role.CLERK})
        self.fields["body"].use(picker)  # type: ignore[attr-defined]
        own = picker.search("", 2)
        if len(own) == 1:
            self.initial.setdefault("body", own[0][0])
        self.fields["audience"].use(person_picker(actor))  # type: ignore[attr-defined]


class MendedFacts(Facts, RecordForm):
    """A held meeting whose record is corrected, in one language."""

    language = forms.ChoiceField(choices=LANGUAGES, widget=forms.HiddenInput)
    reason = words(_("Why it is corrected"), rows=2)
    field_order = ["revision", "language", "reason"]

    def __init__(self, data: Any = None, *, actor: Actor, record: Meeting, language: str) -> None:
        self.words_in = data.get("language", language) if data else language
        super().__init__(data, record=record)
        self.actor = actor
        self.met = record.body
        self.fields["reason"].required = True
        self.fields["audience"].use(person_picker(actor))  # type: ignore[attr-defined]

    def values(self, record: Any) -> dict[str, Any]:
        """What the record says now."""
        text = next((t for t in record.texts.all() if t.language == self.words_in), None)
        names = ("held_on", "ended_on", "kind", "enlarged", "ordinal", "confidentiality")
        return {name: getattr(record, name) for name in names} | {
            "language": self.words_in,
            "term": record.term.ordinal if record.term else None,
            "audience": tuple(row.person for row in record.audience.select_related("person").order_by("pk")),
            "title": text.title if text else "",
            "place": text.place if text else "",
            "summary": text.summary if text else "",
        }
