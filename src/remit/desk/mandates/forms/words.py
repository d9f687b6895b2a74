"""What an instruction says: words, paper and paragraphs, what is asked, authority."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate
from remit.conveyance.rules.mandate import DRAFTERS
from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError
from remit.papers.choices import Confidentiality
from remit.papers.models import Passage
from remit.web.forms import ActionForm, DayField, RecordForm
from remit.web.pick import PickField
from remit.web.pickers import own_body_picker, person_picker, usual_body
from remit.web.templatetags.remit import text

KINDS = ("implement", "study", "publicise")
# An instruction goes to bodies, not to named persons.
LEVELS = [(level.value, level.label) for level in Confidentiality if level != Confidentiality.NAMED]
ENDS = ("due_on", "working_days", "rhythm_months")
BESIDE = {"titles": "title_en", "asks": "implement", "publicise": "publicise", "version": "points"}


class WordsForm(ActionForm):
    """All that an instruction says; its paper is chosen before, its bodies after."""

    title_en = forms.CharField(label=_("Title, in English"), required=False, max_length=300)
    title_zh = forms.CharField(label=_("Title, in Chinese"), required=False, max_length=300)
    words_en = forms.CharField(label=_("What is asked, in English"), required=False, widget=forms.Textarea)
    words_zh = forms.CharField(label=_("What is asked, in Chinese"), required=False, widget=forms.Textarea)
    points = forms.MultipleChoiceField(
        label=_("Paragraphs to be taken up"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None chosen: the paper as a whole."),
    )
    authority = forms.CharField(
        label=_("Authority"), required=False, max_length=300, help_text=_("On which decision or rule it rests.")
    )
    approved_by = PickField(label=_("Approved by"), required=False)
    number = forms.CharField(label=_("Document number"), required=False, max_length=100)
    confidentiality = forms.ChoiceField(label=_("Who may read it"), choices=LEVELS, initial=Confidentiality.INTERNAL)

    implement = forms.BooleanField(label=_("To implement it"), required=False, initial=True)
    study = forms.BooleanField(label=_("To study it"), required=False)
    publicise = forms.BooleanField(label=_("To publicise it"), required=False)
    study_reason = forms.CharField(label=_("Why study is asked for"), required=False, widget=forms.Textarea)
    publicise_reason = forms.CharField(label=_("Why publicity is asked for"), required=False, widget=forms.Textarea)

    def __init__(self, *args: Any, actor: Actor, passages: Sequence[Passage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["approved_by"].use(person_picker(actor))  # type: ignore[attr-defined]
        self.fields["points"].choices = [(row.point_id, _line(row, actor)) for row in passages]  # type: ignore[attr-defined]
        if not passages:
            del self.fields["points"]
        for kind in KINDS:
            self.fields[f"{kind}_due_on"] = DayField(label=_("by the day"), required=False)
            self.fields[f"{kind}_working_days"] = forms.IntegerField(
                label=_("or within working days"), required=False, min_value=1, max_value=2_000
            )
            self.fields[f"{kind}_rhythm_months"] = forms.IntegerField(
                label=_("or standing, looked at every … months"), required=False, min_value=1, max_value=120
            )

    def clean(self) -> dict[str, Any]:
        """Of each thing that is asked for exactly one end is named."""
        given = super().clean() or {}
        for kind in KINDS:
            ends = [end for end in ENDS if given.get(f"{kind}_{end}")]
            failed = any(f"{kind}_{end}" in self.errors for end in ENDS)
            if given.get(kind) and len(ends) != 1 and not failed:
                self.add_error(f"{kind}_due_on", _now("Name one: a day, working days, or every how many months."))
        return given

    def asks(self) -> list[Asked]:
        """What is asked for."""
        given = self.cleaned_data
        return [
            Asked(
                kind,
                given[f"{kind}_due_on"],
                given[f"{kind}_working_days"],
                given[f"{kind}_rhythm_months"],
                given.get(f"{kind}_reason", ""),
            )
            for kind in KINDS
            if given[kind]
        ]

    def said(self, passages: Sequence[Passage]) -> dict[str, Any]:
        """What drafting and editing take."""
        chosen = {int(key) for key in self.cleaned_data.get("points", [])}
        return {
            "titles": self.words("title"),
            "words": self.words("words"),
            "asks": self.asks(),
            "points": [row.point for row in passages if row.point_id in chosen],
            **{name: self.cleaned_data[name] for name in ("authority", "approved_by", "number", "confidentiality")},
        }

    def refuse(self, error: RemitError) -> None:
        """A refusal stands beside the field that it is about."""
        error.fields = {BESIDE.get(name, name): why for name, why in error.fields.items()}
        super().refuse(error)

    def groups(self) -> list[dict[str, Any]]:
        """Each thing that can be asked for, with its fields."""
        return [
            {
                "kind": kind,
                "wanted": self[kind],
                "ends": [self[f"{kind}_{end}"] for end in ENDS],
                "reason": self[f"{kind}_reason"] if kind != "implement" else None,
                "open": kind == "implement" or bool(self[kind].value()) or any(f.startswith(kind) for f in self.errors),
                "label": LABELS[kind],
            }
            for kind in KINDS
        ]


LABELS = {
    "implement": pgettext_lazy("track", "implement"),
    "study": _("Study as well? Only with a reason"),
    "publicise": _("Publicity as well? Only with a reason"),
}


class NewForm(WordsForm):
    """A new one, of a body in which the actor prepares them."""

    body = PickField(label=_("Issuing body"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, actor=actor, **kwargs)
        picker = own_body_picker(actor, DRAFTERS)
        self.fields["body"].use(picker)  # type: ignore[attr-defined]
        own = picker.search("", 2)
        self.fields["body"].initial = own[0][0] if len(own) == 1 else usual_body(actor, DRAFTERS)


class EditForm(RecordForm, WordsForm):
    """One that is being prepared, changed."""

    def values(self, record: Any) -> Mapping[str, Any]:
        """All that it says."""
        mandate: Mandate = record
        texts = {row.language: row for row in mandate.texts.all()}
        found: dict[str, Any] = {name: getattr(mandate, name) for name in ("authority", "number", "confidentiality")}
        found["approved_by"] = mandate.approved_by_id
        for language in ("en", "zh"):
            found[f"title_{language}"] = texts[language].title if language in texts else ""
            found[f"words_{language}"] = texts[language].words if language in texts else ""
        found["points"] = [str(key) for key in mandate.points.values_list("point_id", flat=True)]
        asks = {ask.kind: ask for ask in mandate.asks.all()}
        for kind in KINDS:
            found[kind] = kind in asks
            for name in (*ENDS, "reason"):
                found[f"{kind}_{name}"] = getattr(asks[kind], name) if kind in asks else None
        return found


def _line(row: Passage, actor: Actor) -> Any:
    label = row.label_in(actor.language)
    return format_html("<span><b>{}</b> {}</span>", text(label, mark=False), text(row.text_in(actor.language)))
