"""What a requirement or decision that is added must have."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from remit.kernel.errors import Refused, WrongState
from remit.kernel.texts import LANGUAGES
from remit.meetings.choices import MeetingState
from remit.meetings.models import AgendaItem, Meeting


def given(texts: Mapping[str, str]) -> dict[str, str]:
    """The words per language, without those that are empty."""
    return {language: texts[language].strip() for language in LANGUAGES if texts.get(language, "").strip()}


def refuse(meeting: Meeting, item: AgendaItem | None, texts: Mapping[str, str]) -> None:
    """Raises WrongState or Refused where nothing can be added so."""
    if meeting.state != MeetingState.HELD:
        raise WrongState(_("The record is signed: its words change by correction only."))
    if item is not None and item.meeting_id != meeting.pk:
        raise Refused(_("This item is another meeting's."))
    if not given(texts):
        why = _("Enter the words in at least one language.")
        raise Refused(why, fields={"text": why})
