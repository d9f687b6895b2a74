"""The forms over what was asked from outside."""

from typing import Any

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.conveyance.actions import mandate as actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.actions.mandate.register import Letter
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Mandate
from remit.conveyance.rules.mandate import REGISTRARS
from remit.desk.referrals.letter import Read, Value
from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError
from remit.papers.choices import Confidentiality
from remit.papers.media import LARGEST
from remit.papers.paragraphs.split import Piece
from remit.papers.sheet import Paragraph, Wording
from remit.web.forms import ActionForm, DayField
from remit.web.pick import PickField
from remit.web.pickers import body_picker, own_body_picker

MOST_LETTERS = 200_000


class PasteForm(ActionForm):
    """The text that came, if there is one."""

    text = forms.CharField(
        label=_("The text that came"),
        required=False,
        strip=False,
        max_length=MOST_LETTERS,
        widget=forms.Textarea(attrs={"rows": 14, "class": "page"}),
        help_text=_("Paste it: title, number, days and paragraphs are read from it. Without a text, go on."),
    )


class RegisterForm(ActionForm):
    """All that is entered of a demand from outside, on one page."""

    text = forms.CharField(required=False, strip=False, max_length=MOST_LETTERS, widget=forms.HiddenInput)
    title = forms.CharField(label=_("What is asked, in a line"), max_length=300)
    body = PickField(label=_("In the register of"))
    issuer = PickField(label=_("Who asks"), required=False)
    issuer_name = forms.CharField(
        label=_("Or its name, where it is not known here yet"), required=False, max_length=200
    )
    number = forms.CharField(label=_("Its number"), required=False, max_length=100)
    issued_on = DayField(label=_("Its date"), required=False)
    received_on = DayField(label=_("Received on"), required=False)
    implement = forms.BooleanField(label=_("To be carried out"), required=False, initial=True)
    implement_due_on = DayField(label=_("Due on"), required=False)
    implement_working_days = forms.IntegerField(
        label=_("Or within so many working days"), required=False, min_value=1, max_value=999
    )
    study = forms.BooleanField(label=_("To be studied"), required=False)
    study_reason = forms.CharField(label=_("In its words, why or how it is to be studied"), required=False)
    publicise = forms.BooleanField(label=_("To be publicised"), required=False)
    publicise_reason = forms.CharField(label=_("In its words, why or how it is to be publicised"), required=False)
    confidentiality = forms.ChoiceField(
        label=_("Who may read it"), choices=Confidentiality.choices, initial=Confidentiality.INTERNAL
    )
    file = forms.FileField(label=_("The scan, or the file as it came"), required=False)

    def __init__(self, *args: Any, actor: Actor, letter: Read, **kwargs: Any) -> None:
        self.letter = letter
        super().__init__(*args, **kwargs)
        self.fields["body"].use(own_body_picker(actor, REGISTRARS))  # type: ignore[attr-defined]
        self.fields["issuer"].use(body_picker(actor))  # type: ignore[attr-defined]
        own = actor.body_ids(REGISTRARS)
        self.initial["text"] = letter.text
        self.initial["received_on"] = actor.today
        if len(own) == 1:
            self.initial["body"] = next(iter(own))
        for name in ("title", "number", "issued_on"):
            self._fill(name, getattr(letter, name))
        self._fill("implement_due_on", letter.due_on)
        self._fill("implement_working_days", letter.working_days)
        for name in ("study", "publicise"):
            self._fill(f"{name}_reason", getattr(letter, name))

    def _fill(self, name: str, value: Value | None) -> None:
        if value is not None:
            self.initial[name] = value.value
            self.fields[name].help_text = _("Read from: “%(words)s”") % {"words": escape(value.source[:120])}

    def pieces(self) -> list[tuple[int, Piece, bool]]:
        """Each paragraph with its place, and whether it is to be taken up."""
        taken = self._taken_up()
        return [(n, piece, n in taken) for n, piece in enumerate(self.letter.pieces)]

    def _taken_up(self) -> frozenset[int]:
        if self.is_bound:
            return frozenset(n for n in range(len(self.letter.pieces)) if self.data.get(f"take-{n}"))
        return frozenset(n for n, piece in enumerate(self.letter.pieces) if piece.label and piece.text)

    def clean(self) -> dict[str, Any]:
        """Somebody asks, in one way or the other; the file is not too large."""
        cleaned = super().clean() or {}
        if not cleaned.get("issuer") and not (cleaned.get("issuer_name") or "").strip() and "issuer" not in self.errors:
            self.add_error("issuer", _("Choose the body that asks, or write its name."))
        if cleaned.get("file") is not None and cleaned["file"].size > LARGEST:
            self.add_error("file", _("This file is larger than 20 MB. Divide it, or scan it with fewer dots."))
        return cleaned

    def act(self, actor: Actor) -> Mandate:
        """It is entered; a body that is not known yet is named first."""
        values = self.cleaned_data
        upload = values.get("file")
        letter = Letter(
            paragraphs=tuple(self._paragraph(piece) for piece in self.letter.pieces),
            taken_up=self._taken_up(),
            preambles={self.letter.language: self.letter.preamble},
            file=(str(upload.name), upload.read()) if upload is not None else None,
        )
        return actions.register(
            actor,
            values["body"],
            issuer=values["issuer"] or self._named(actor),
            titles={self.letter.language: values["title"]},
            asks=self._asks(),
            letter=letter,
            number=values["number"],
            issued_on=values["issued_on"],
            received_on=values["received_on"],
            confidentiality=values["confidentiality"],
        )

    def _named(self, actor: Actor) -> Body:
        return body_actions.name(actor, None, names={self.letter.language: self.cleaned_data["issuer_name"].strip()})

    def _paragraph(self, piece: Piece) -> Paragraph:
        words = {self.letter.language: Wording(label=piece.label, text=piece.text)}
        return Paragraph(words=words, depth=piece.depth)

    def _asks(self) -> list[Asked]:
        values, found = self.cleaned_data, []
        due_on = values["implement_due_on"]
        working_days = None if due_on else values["implement_working_days"]
        for kind in TrackKind.values:
            if values.get(kind):
                reason = values.get(f"{kind}_reason", "")
                found.append(Asked(kind, due_on=due_on, working_days=working_days, reason=reason))
        return found

    def refuse(self, error: RemitError) -> None:
        """A refusal stands beside the field that the page has for it."""
        fields = {"titles": "title", "asks": "implement", "received_by": "body"}
        error.fields = {fields.get(name, name): why for name, why in error.fields.items()}
        super().refuse(error)
