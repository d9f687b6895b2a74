"""The form with which a page comes in."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.bodies.queries.body import bodies
from remit.intake.reader.sources import most_bytes
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.web.forms import ActionForm

KINDS = ".txt,.text,.html,.htm,.md,.markdown,.docx,.pdf,.mht,.mhtml"


def bodies_of(actor: Actor) -> dict[str, Body]:
    """The bodies that one reads pages in for, by the key that the form sends."""
    rows = bodies(actor).filter(external=False)
    if not (actor.system or Role.CLERK in actor.everywhere):
        rows = rows.filter(pk__in=actor.body_ids({Role.CLERK}))
    return {str(body.pk): body for body in rows}


class BeginForm(ActionForm):
    """A page, pasted or as a file, and the body that one acts for."""

    body = forms.ChoiceField(label=_("The body you act for"))
    page = forms.CharField(
        label=_("The text of the page"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "class": "page"}),
        help_text=_("Copy the whole page, headline and date with it, and paste it here."),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        help_text=_("A page saved as .txt, .html or .md, at most 2 MB; .docx, .pdf or .mht, at most 20 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": KINDS}),
    )
    address = forms.CharField(
        label=_("Address of the page"),
        required=False,
        max_length=1000,
        widget=forms.URLInput(attrs={"inputmode": "url"}),
        help_text=_("It is kept beside the record; nothing is fetched from it."),
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = bodies_of(actor)
        field: Any = self.fields["body"]
        field.choices = [(key, body.name_in(actor.language)) for key, body in self.bodies.items()]

    def clean(self) -> dict[str, Any]:
        """Either a text or a file, not too large."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        if file is not None and file.size > (limit := most_bytes(PurePath(file.name).suffix)):
            why = _("This file is larger than %(limit_mb)s MB, which no page is.")
            self.add_error("file", why % {"limit_mb": limit // 1_000_000})
        elif file is None and "file" not in self.errors and not (cleaned.get("page") or "").strip():
            self.add_error("page", _("Paste the text of the page, or choose a file."))
        elif file is not None and (cleaned.get("page") or "").strip():
            self.add_error("file", _("Either a text or a file: take one of them away."))
        return cleaned

    def source(self) -> tuple[bytes, str]:
        """The bytes of the page and the name that tells its kind."""
        file = self.cleaned_data.get("file")
        if file is None:
            return str(self.cleaned_data["page"]).encode("utf-8", "replace"), "page.txt"
        return file.read(), str(file.name)[-200:]
