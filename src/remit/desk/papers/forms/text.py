"""Forms over the text of a paper: where it comes from, and what is said of a version besides its paragraphs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.desk.papers.source import text_in
from remit.kernel.texts import LANGUAGES
from remit.web.forms import ActionForm, DayField

LONGEST_FILE = 2_000_000
MOST_LETTERS = 1_000_000
ACCEPTED = ".txt,.text,.md,.docx"


def _pasted(label: Any, lang: str) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 12, "class": "page", "lang": lang})
    return forms.CharField(label=label, required=False, strip=False, max_length=MOST_LETTERS, widget=widget)


def _uploaded(label: Any) -> forms.FileField:
    return forms.FileField(
        label=label,
        required=False,
        help_text=_(
            "A .txt, .md or .docx file, at most 2 MB. Numbers that Word counts by itself are lost: paste then."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
    )


class PasteForm(ActionForm):
    """A text in one language or in both, pasted or as files."""

    text_en = _pasted(_("The text in English"), "en")
    file_en = _uploaded(_("Or a file with the English text"))
    text_zh = _pasted(_("The text in Chinese"), "zh-Hans")
    file_zh = _uploaded(_("Or a file with the Chinese text"))

    def clean(self) -> dict[str, Any]:
        """In each language either a text or a file, and in one of them at least something."""
        cleaned = super().clean() or {}
        for language in LANGUAGES:
            file = cleaned.get(f"file_{language}")
            if file is not None and file.size > LONGEST_FILE:
                self.add_error(f"file_{language}", _("This file is larger than 2 MB, which no paper's text is."))
            elif file is not None and (cleaned.get(f"text_{language}") or "").strip():
                self.add_error(f"file_{language}", _("Either a text or a file: take one of them away."))
        if not self.errors and not any(self._given(cleaned, language) for language in LANGUAGES):
            self.add_error("text_en", _("Paste the text in one language at least, or choose a file."))
        return cleaned

    def texts(self) -> dict[str, str]:
        """The text in each language that has one. Raises Refused, beside the field, where a file cannot be read."""
        found = {}
        for language in LANGUAGES:
            file = self.cleaned_data.get(f"file_{language}")
            if file is not None:
                found[language] = text_in(file.read(), str(file.name), f"file_{language}")
            else:
                found[language] = self.cleaned_data[f"text_{language}"]
        return {language: text.replace("\r\n", "\n") for language, text in found.items() if text.strip()}

    @staticmethod
    def _given(cleaned: dict[str, Any], language: str) -> bool:
        return bool(cleaned.get(f"file_{language}") or (cleaned.get(f"text_{language}") or "").strip())


def _words(label: Any, lang: str, rows: int = 2) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "lang": lang})
    return forms.CharField(label=label, required=False, max_length=50_000, widget=widget)


class AddedText(ActionForm):
    """What is said of a version that is added, besides its paragraphs."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    preamble_en = _words(_("Before the first paragraph, in English"), "en")
    preamble_zh = _words(_("Before the first paragraph, in Chinese"), "zh-Hans")
    issued_on = DayField(label=_("Day of this version"), required=False)
    note_en = _words(_("What this version changed, in English"), "en")
    note_zh = _words(_("What this version changed, in Chinese"), "zh-Hans")


class CorrectedText(AddedText):
    """What is said of a version that is corrected, and why."""

    issued_on = None  # type: ignore[assignment]
    reason = forms.CharField(label=_("Why it is corrected"), max_length=500)
