"""Forms over meeting news: one per verb that needs words."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Language
from remit.kernel.actor import Actor
from remit.publication.models import Readout
from remit.publication.queries.languages import Stage, standings
from remit.web.forms import ActionForm, DayField, RecordForm

SHORT = forms.Textarea(attrs={"rows": 3})


class DraftForm(ActionForm):
    """In which language the first text is drafted."""

    language = forms.ChoiceField(label=_("Language of the first text"), choices=Language.choices)


class VerbForm(RecordForm):
    """A verb that needs no words."""

    def __init__(self, *args: Any, actor: Actor, record: Readout, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.actor = actor

    def values(self, record: Any) -> Mapping[str, Any]:
        """Nothing but the revision."""
        return {}

    def keywords(self) -> dict[str, Any]:
        """What the action is called with."""
        return {key: value for key, value in self.cleaned_data.items() if key != "revision"}


class ReasonForm(VerbForm):
    """Why."""

    reason = forms.CharField(label=_("Reason"), widget=SHORT)


class PublishForm(VerbForm):
    """On which day, and from the second edition on what is new in it."""

    published_on = DayField(label=_("Published on"))
    changes_en = forms.CharField(label=_("What is new in this edition, in English"), required=False, widget=SHORT)
    changes_zh = forms.CharField(label=_("What is new in this edition, in Chinese"), required=False, widget=SHORT)

    def __init__(self, *args: Any, actor: Actor, record: Readout, **kwargs: Any) -> None:
        super().__init__(*args, actor=actor, record=record, **kwargs)
        self.fields["published_on"].initial = actor.today
        self.finished = [each for each, s in standings(record).items() if s.stage is Stage.CURRENT]
        for language in ("en", "zh"):
            if not record.edition_number or language not in self.finished:
                del self.fields[f"changes_{language}"]

    def keywords(self) -> dict[str, Any]:
        """Day and changes."""
        return {"published_on": self.cleaned_data["published_on"], "changes": self.words("changes")}


class WithdrawForm(VerbForm):
    """Why, and what the public is told."""

    reason = forms.CharField(label=_("Reason, for the log"), widget=SHORT)
    tombstone_en = forms.CharField(label=_("What the public is told, in English"), required=False, widget=SHORT)
    tombstone_zh = forms.CharField(label=_("What the public is told, in Chinese"), required=False, widget=SHORT)

    def keywords(self) -> dict[str, Any]:
        """Reason and tombstone."""
        return {"reason": self.cleaned_data["reason"], "tombstone": self.words("tombstone")}
