"""The form with which many pages come in at once."""

import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from remit.desk.readin.forms import KINDS, bodies_of
from remit.intake.piling import MOST_BYTES
from remit.intake.reader.piles import ARCHIVES, MOST_PAGES
from remit.kernel.actor import Actor
from remit.web.forms import ActionForm

CHUNK = 1_000_000


class ManyFiles(forms.ClearableFileInput):
    """A field in which any number of files is chosen."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """The files, each judged as one is."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """One or more."""
        one = super().clean
        return (
            [one(each, initial) for each in data] if isinstance(data, list | tuple) and data else [one(data, initial)]
        )


class PileForm(ActionForm):
    """A ZIP, a web archive, or the files themselves, and the body that one acts for."""

    body = forms.ChoiceField(label=_("The body you act for"))
    pages = FilesField(
        label=_("A ZIP, a web archive, or the pages themselves"),
        help_text=_(
            "One .zip, .warc or .warc.gz, or all the files of a folder at once; at most 100 MB and 2,000 pages. "
            "The pages are .txt, .html, .md, .docx, .pdf or .mht."
        ),
        widget=ManyFiles(attrs={"accept": f"{KINDS},.zip,.warc,.gz"}),
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = bodies_of(actor)
        field: Any = self.fields["body"]
        field.choices = [(key, body.name_in(actor.language)) for key, body in self.bodies.items()]

    def clean(self) -> dict[str, Any]:
        """Not too many files, and not too large."""
        cleaned = super().clean() or {}
        files = cleaned.get("pages") or []
        if sum(file.size or 0 for file in files) > MOST_BYTES:
            self.add_error("pages", _("This is larger than 100 MB. Divide it and read in the parts."))
        elif len(files) > MOST_PAGES:
            self.add_error("pages", _("These are more than 2,000 files. Divide them and read in the parts."))
        return cleaned

    @contextmanager
    def archive(self) -> Iterator[tuple[Iterable[bytes], str]]:
        """The bytes of one archive and its name; several files, and one that is a page, are packed into a ZIP."""
        files: list[UploadedFile[Any]] = self.cleaned_data["pages"]
        if len(files) == 1 and str(files[0].name).lower().endswith(ARCHIVES):
            yield files[0].chunks(), str(files[0].name)
            return
        with tempfile.TemporaryFile() as kept:
            with zipfile.ZipFile(kept, "w", zipfile.ZIP_STORED) as packed:
                for file in files:
                    with packed.open(zipfile.ZipInfo(str(file.name)), "w", force_zip64=True) as entry:
                        for chunk in file.chunks():
                            entry.write(chunk)
            kept.seek(0)
            yield iter(lambda: kept.read(CHUNK), b""), f"{files[0].name}.zip"
