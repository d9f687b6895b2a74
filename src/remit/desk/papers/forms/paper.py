"""Forms over papers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError
from remit.kernel.roles import Role
from remit.papers.actions import paper as paper_actions
from remit.papers.choices import Confidentiality, PaperKind
from remit.papers.models import Paper
from remit.web.forms import ActionForm, DayField, RecordForm
from remit.web.pick import PickField
from remit.web.pick_lines import PickLinesField
from remit.web.pickers import body_picker, own_body_picker, person_picker


class Filter(forms.Form):
    """Every field may be empty; what is not understood narrows nothing."""

    q = forms.CharField(
        label=_("Words or number"), required=False, max_length=200, widget=forms.TextInput(attrs={"type": "search"})
    )
    body = PickField(label=_("Body that issued it"), required=False, max_length=400)
    kind = forms.ChoiceField(
        label=_("Kind of paper"), required=False, choices=[("", _("every kind")), *PaperKind.choices]
    )

    def __init__(self, data: Any, *, actor: Actor) -> None:
        super().__init__(data)
        self.fields["body"].use(body_picker(actor))  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """What was asked and understood."""
        self.is_valid()
        return dict(self.cleaned_data)

    def is_used(self) -> bool:
        """Whether anything at all was asked."""
        return any(self.data.get(name) for name in self.fields)


class PaperFields(ActionForm):
    """What is said of a paper."""

    title_en = forms.CharField(label=_("Title in English"), required=False, max_length=500)
    title_zh = forms.CharField(label=_("Title in Chinese"), required=False, max_length=500)
    kind = forms.ChoiceField(label=_("Kind of paper"), choices=PaperKind.choices, initial=PaperKind.DOCUMENT)
    number = forms.CharField(label=_("Document number"), required=False, max_length=100)
    issued_on = DayField(label=_("Day issued"), required=False)
    body = PickField(label=_("Body that issued it"), required=False, max_length=400)
    speaker = PickField(label=_("Who gave the speech"), required=False, max_length=400)
    received_by = PickField(
        label=_("In the register of"),
        required=False,
        max_length=400,
        help_text=_("The body that received it, where another issued it."),
    )
    confidentiality = forms.ChoiceField(
        label=_("Who may read it"), choices=Confidentiality.choices, initial=Confidentiality.INTERNAL
    )
    audience = PickLinesField(
        label=_("Persons who may read it"), required=False, help_text=_("One a line; only where it is kept to them.")
    )
    summary_en = forms.CharField(
        label=_("Summary in English"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    summary_zh = forms.CharField(
        label=_("Summary in Chinese"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def pick_for(self, actor: Actor) -> None:
        """Bodies and persons that the actor may choose."""
        fields: Any = self.fields
        fields["body"].use(body_picker(actor))
        fields["received_by"].use(own_body_picker(actor, {Role.CLERK}))
        for name in ("speaker", "audience"):
            fields[name].use(person_picker(actor))

    def told(self) -> dict[str, Any]:
        """The values as the actions take them; an emptied title takes that language away."""
        data = self.cleaned_data
        names = ("kind", "number", "issued_on", "speaker", "received_by", "confidentiality", "audience")
        words = {
            "titles": {lang: data[f"title_{lang}"] for lang in ("en", "zh")},
            "summaries": {lang: data[f"summary_{lang}"] for lang in ("en", "zh")},
        }
        return {name: data[name] for name in names} | words

    def refuse(self, error: RemitError) -> None:
        """Words of both languages are refused beside the first that was typed."""
        for plural, one in (("titles", "title"), ("summaries", "summary")):
            if plural in error.fields:
                lang = "en" if self.cleaned_data.get(f"{one}_en") or not self.cleaned_data.get(f"{one}_zh") else "zh"
                error.fields[f"{one}_{lang}"] = error.fields.pop(plural)
        super().refuse(error)


class NewPaper(PaperFields):
    """A paper that is entered."""

    def __init__(self, data: Any = None, *, actor: Actor) -> None:
        super().__init__(data)
        self.pick_for(actor)

    def act(self, actor: Actor) -> Paper:
        """The paper is entered."""
        return paper_actions.register(actor, self.cleaned_data["body"], **self.told())


class ChangedPaper(PaperFields, RecordForm):
    """A paper that is changed, and why."""

    reason = forms.CharField(label=_("Why it is changed"), required=False, max_length=500)

    def __init__(self, data: Any = None, *, actor: Actor, record: Paper) -> None:
        super().__init__(data, record=record)
        self.pick_for(actor)

    def values(self, record: Any) -> dict[str, Any]:
        """What the paper says now."""
        names = ("kind", "number", "issued_on", "confidentiality")
        texts = {text.language: text for text in record.texts.all()}
        words = {
            f"{name}_{lang}": getattr(texts[lang], name) if lang in texts else ""
            for name in ("title", "summary")
            for lang in ("en", "zh")
        }
        picked = {name: getattr(record, f"{name}_id") for name in ("body", "speaker", "received_by")}
        readers = tuple(row.person for row in record.audience.select_related("person").order_by("pk") if row.person)
        return {name: getattr(record, name) for name in names} | words | picked | {"audience": readers}

    def act(self, actor: Actor) -> Paper:
        """The paper has these values."""
        return paper_actions.edit(
            actor, self.record, body=self.cleaned_data["body"], reason=self.cleaned_data["reason"], **self.told()
        )
