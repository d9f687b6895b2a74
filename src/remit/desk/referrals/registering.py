"""The forms over what was asked from outside."""

from typing import Any

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.conveyance.actions import mandate as actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.actions.mandate.register import Letter, wrong_days
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Mandate
from remit.conveyance.rules.mandate import REGISTRARS
from remit.desk.referrals import held
from remit.desk.referrals.letter import Read, Value, heads_only
from remit.desk.referrals.suggesting import known_body, usual_register
from remit.intake import guarded
from remit.kernel import classified
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, RemitError
from remit.papers.choices import Confidentiality
from remit.papers.media import LARGEST
from remit.papers.paragraphs.split import Piece
from remit.papers.sheet import Paragraph, Wording
from remit.web.forms import ActionForm, DayField
from remit.web.pick import PickField
from remit.web.pickers import body_picker, own_body_picker

MOST_LETTERS = 200_000
LETTERS = (".docx", ".pdf", ".txt")


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
    file = forms.FileField(
        label=_("Or the letter as a file"),
        required=False,
        help_text=_("DOCX, PDF or plain text, at most 20 MB: its text is read, and the file is kept with the paper."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(LETTERS)}),
        allow_empty_file=True,
    )

    def clean(self) -> dict[str, Any]:
        """Either a text or a file, of a kind that is read and not too large; the file's text is the text."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        if file is None:
            return cleaned
        if (cleaned.get("text") or "").strip():
            self.add_error("file", _("Either a text or a file: take one of them away."))
        elif not str(file.name).lower().endswith(LETTERS):
            self.add_error(
                "file", _("A letter is read from .docx, .pdf or .txt. Choose such a file, or paste its text.")
            )
        elif file.size > LARGEST:
            self.add_error("file", _("This file is larger than 20 MB. Divide it, or scan it with fewer dots."))
        else:
            self._read(cleaned, file)
        return cleaned

    def _read(self, cleaned: dict[str, Any], file: Any) -> None:
        self.data_of_file = file.read()
        try:
            found, _address = guarded.read(self.data_of_file, str(file.name)[-200:])
        except Refused as error:
            self.add_error("file", str(error.why))
            return
        text = str(found["text"])
        if classified.marked_text(text):
            why = _(
                "This bears a marking of secrecy. Nothing classified may be kept here, not even its title or number."
            )
            self.add_error("file", why)
        elif len(text) > MOST_LETTERS:
            self.add_error("file", _("Its text is too long for a letter. Paste the part that is meant."))
        else:
            cleaned["text"] = text

    def hold(self, actor: Actor) -> str:
        """The file is held until the letter has been entered; the words by which it is found again, if there is one."""
        file = self.cleaned_data.get("file")
        return held.hold(actor.account_id, self.data_of_file, str(file.name)) if file is not None else ""


class RegisterForm(ActionForm):
    """All that is entered of a demand from outside, on one page."""

    text = forms.CharField(required=False, strip=False, max_length=MOST_LETTERS, widget=forms.HiddenInput)
    held = forms.CharField(required=False, max_length=1000, widget=forms.HiddenInput)
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
        self.actor = actor
        self.letter = letter
        super().__init__(*args, **kwargs)
        self.fields["body"].use(own_body_picker(actor, REGISTRARS))  # type: ignore[attr-defined]
        self.fields["issuer"].use(body_picker(actor))  # type: ignore[attr-defined]
        self.initial["text"] = letter.text
        self.initial["received_on"] = actor.today
        self.initial["body"] = usual_register(actor)
        for name in ("title", "number", "issued_on"):
            self._fill(name, getattr(letter, name))
        self._name(actor)
        self._fill("implement_due_on", letter.due_on)
        self._tell_days()
        self._fill("implement_working_days", letter.working_days)
        for name in ("study", "publicise"):
            self._fill(f"{name}_reason", getattr(letter, name))

    def _name(self, actor: Actor) -> None:
        """The body that is known by a name of the letter; else the name itself."""
        known = known_body(actor, self.letter.names)
        if known is not None:
            self._fill("issuer", Value(str(known[0].pk), known[1]))
            self.initial["issuer"] = known[0].pk
        elif self.letter.names:
            self._fill("issuer_name", Value(self.letter.names[0], self.letter.names[0]))

    def _tell_days(self) -> None:
        """Beside the day due stand the other days that the letter names, to choose from."""
        field = self.fields["implement_due_on"]
        told = [str(field.help_text)] if field.help_text else []
        if self.letter.impossible:
            told.append(
                _("The letter asks by “%(words)s”: there is no such day.") % {"words": escape(self.letter.impossible)}
            )
        due = self.letter.due_on.value if self.letter.due_on else ""
        other = {each.value: each for each in self.letter.days if each.value != due}
        if other:
            days = "; ".join(f"{each.value} (“{escape(each.source[:80])}”)" for each in other.values())
            told.append(_("Other days in it: %(days)s.") % {"days": days})
        field.help_text = " ".join(told)

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
        heads = heads_only(self.letter.pieces)
        return frozenset(n for n, piece in enumerate(self.letter.pieces) if piece.label and n not in heads)

    def clean(self) -> dict[str, Any]:
        """Somebody asks, in one way or the other; the file is not too large, and one that was read is there still."""
        cleaned = super().clean() or {}
        self._check_held(cleaned)
        if not cleaned.get("issuer") and not (cleaned.get("issuer_name") or "").strip() and "issuer" not in self.errors:
            self.add_error("issuer", _("Choose the body that asks, or write its name."))
        received = cleaned.get("received_on") or self.actor.today
        due = {"implement": cleaned.get("implement_due_on")}
        for name, why in wrong_days(self.actor.today, cleaned.get("issued_on"), received, due).items():
            self.add_error(name, str(why))
        if cleaned.get("file") is not None and cleaned["file"].size > LARGEST:
            self.add_error("file", _("This file is larger than 20 MB. Divide it, or scan it with fewer dots."))
        return cleaned

    def _check_held(self, cleaned: dict[str, Any]) -> None:
        if (
            cleaned.get("held")
            and not cleaned.get("file")
            and held.held(self.actor.account_id, cleaned["held"]) is None
        ):
            self.add_error("file", _("The file is not held any more. Choose it again."))
            sent: Any = self.data
            self.data = sent = sent.copy()
            sent["held"] = cleaned["held"] = ""

    def act(self, actor: Actor) -> Mandate:
        """It is entered; a body that is not known yet is named first."""
        values = self.cleaned_data
        letter = Letter(
            paragraphs=tuple(self._paragraph(piece) for piece in self.letter.pieces),
            taken_up=self._taken_up(),
            preambles={self.letter.language: self.letter.preamble},
            file=self._file(actor),
        )
        made = actions.register(
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
        if values["held"]:
            held.let_go(values["held"])
        return made

    def _file(self, actor: Actor) -> tuple[str, bytes] | None:
        """What was chosen here, else the file that the letter was read from."""
        upload = self.cleaned_data.get("file")
        if upload is not None:
            return str(upload.name), upload.read()
        return held.held(actor.account_id, self.cleaned_data["held"]) if self.cleaned_data["held"] else None

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
        fields |= {f"{kind}_due_on": "implement_due_on" for kind in TrackKind.values}
        error.fields = {fields.get(name, name): why for name, why in error.fields.items()}
        super().refuse(error)
