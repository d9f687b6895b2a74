"""Forms about posts."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Post
from remit.web.forms import ActionForm, DayField, RecordForm


class Labelled(forms.Form):
    """What the post is called, and whether the public sees who holds it."""

    label_en = forms.CharField(label=_("Name in English"), required=False, max_length=200)
    label_zh = forms.CharField(label=_("Name in Chinese"), required=False, max_length=200)
    public = forms.BooleanField(label=_("Public pages name who holds it"), required=False)
    from_on = DayField(label=_("Created on"), required=False)


class CreateForm(Labelled, ActionForm):
    """A new post."""


class EditForm(Labelled, RecordForm):
    """A post, corrected."""

    def values(self, record: Post) -> Mapping[str, Any]:
        """The labels in both languages, and the facts."""
        labels = {text.language: text.label for text in record.texts.all()}
        return {
            "label_en": labels.get("en", ""),
            "label_zh": labels.get("zh", ""),
            "public": record.public,
            "from_on": record.from_on,
        }


class AbolishForm(RecordForm):
    """The day, and why."""

    happened_on = DayField(label=_("Abolished on"))
    reason = forms.CharField(label=_("Reason"), required=False, max_length=500)
