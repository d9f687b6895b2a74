"""Forms about calendars of working days."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Calendar
from remit.bodies.queries.calendar import calendars
from remit.desk.bodies.forms.table import ApplyForm
from remit.kernel.actor import Actor
from remit.kernel.special_day import SpecialDay
from remit.web.forms import ActionForm, DayField, RecordForm

WEEK = [
    ("1", _("Monday")),
    ("2", _("Tuesday")),
    ("3", _("Wednesday")),
    ("4", _("Thursday")),
    ("5", _("Friday")),
    ("6", _("Saturday")),
    ("7", _("Sunday")),
]
LANGUAGES = [("en", _("English")), ("zh", _("Chinese"))]


class Week(forms.Form):
    """What a calendar is called, and which days of the week are not worked."""

    name_en = forms.CharField(label=_("Name in English"), required=False, max_length=200)
    name_zh = forms.CharField(label=_("Name in Chinese"), required=False, max_length=200)
    weekend = forms.TypedMultipleChoiceField(
        label=_("Not worked"),
        required=False,
        choices=WEEK,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Days of the week that are free, unless the calendar says otherwise of a day."),
    )


class CreateForm(Week, ActionForm):
    """A new calendar."""


class EditForm(Week, RecordForm):
    """A calendar, corrected."""

    def values(self, record: Calendar) -> Mapping[str, Any]:
        """Its names and its week."""
        names = {row.language: row.name for row in record.names.all()}
        weekend = list(record.weekend)
        return {"name_en": names.get("en", ""), "name_zh": names.get("zh", ""), "weekend": weekend}


class DayForm(ActionForm):
    """One day that differs from the week."""

    day = DayField(label=_("Day"))
    working = forms.ChoiceField(label=_("This day is"), choices=[("", _("free")), ("yes", _("worked"))], required=False)
    words_en = forms.CharField(label=_("Name in English"), required=False, max_length=200)
    words_zh = forms.CharField(label=_("Name in Chinese"), required=False, max_length=200)

    def special(self) -> SpecialDay:
        """The day as the calendar takes it."""
        given = self.cleaned_data
        return SpecialDay(given["day"], bool(given["working"]), self.words("words"))


class WithdrawForm(ActionForm):
    """Why."""

    reason = forms.CharField(label=_("Reason"), max_length=500)


class UploadForm(ActionForm):
    """A calendar file."""

    file = forms.FileField(
        label=_("Calendar file"),
        allow_empty_file=True,
        help_text=_("iCalendar (.ics), or a table in CSV with the columns day, working and words; up to 2 MB."),
    )
    language = forms.ChoiceField(label=_("Language of the words"), choices=LANGUAGES)


class BringInForm(ApplyForm):
    """The file once more, as it was previewed."""

    language = forms.ChoiceField(choices=LANGUAGES, widget=forms.HiddenInput)


class AssignForm(ActionForm):
    """By which calendar a body works, from which day on."""

    calendar = forms.ChoiceField(label=_("Calendar"))
    from_on = DayField(label=_("From"), required=False, help_text=_("Empty for a body that never had another."))
    reason = forms.CharField(label=_("Reason"), required=False, max_length=500)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_id = {str(row.pk): row for row in calendars(actor)}
        choices = [(pk, str(row.name_in(actor.language))) for pk, row in self.by_id.items()]
        self.fields["calendar"].choices = choices  # type: ignore[attr-defined]

    def clean_calendar(self) -> Calendar:
        """The calendar itself."""
        return self.by_id[self.cleaned_data["calendar"]]
