"""The words of an action to take, and how open it may be: parts of actions, not actions themselves."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.followup.models import Measure, MeasureText
from remit.kernel.errors import Refused
from remit.kernel.texts import LANGUAGES
from remit.ledger import write
from remit.meetings.models import AgendaItem, Meeting
from remit.papers.choices import Confidentiality

LEVELS = [level.value for level in Confidentiality]


def given(texts: Mapping[str, str]) -> dict[str, str]:
    """The words without blanks around them. Raises Refused where there are none in any language."""
    found = {language: texts.get(language, "").strip() for language in LANGUAGES}
    if not any(found.values()):
        why = _("Say in at least one language what is to be done.")
        raise Refused(why, fields={"text": why})
    return found


def word(measure: Measure, texts: Mapping[str, str]) -> None:
    """The measure says this, and nothing in a language whose words are empty."""
    rows = {row.language: row for row in measure.texts.all()}
    for language, text in texts.items():
        row = rows.get(language)
        if row is None and text:
            write.insert(MeasureText(measure=measure, language=language, text=text))
        elif row is not None and text:
            write.change(row, text=text)
        elif row is not None:
            write.remove(row)


def closest(measure: Measure) -> str:
    """The most closed level of what the measure serves: its meeting, and the item of its requirement or decision."""
    sources: list[Meeting | AgendaItem | None] = [measure.meeting]
    for served in (measure.key_point, measure.decision):
        if served is not None:
            sources += [served.meeting, served.item]
    levels = [LEVELS.index(source.confidentiality) for source in sources if source is not None]
    return LEVELS[max(levels, default=0)]


def opened(measure: Measure, confidentiality: str | None) -> str:
    """The level asked for; None gives internal, or what the source demands. Raises Refused where it is more open."""
    floor = closest(measure)
    if confidentiality is None:
        return LEVELS[max(LEVELS.index(floor), LEVELS.index(Confidentiality.INTERNAL.value))]
    if confidentiality not in LEVELS:
        raise Refused(_("This level is not known."), fields={"confidentiality": _("This level is not known.")})
    if LEVELS.index(confidentiality) < LEVELS.index(floor):
        why = _("An action is never more open than the item that it comes from.")
        raise Refused(why, fields={"confidentiality": why})
    return confidentiality


def check_due(measure: Measure, due_on: date | None) -> None:
    """The date asked is not before the meeting that asked. Raises Refused."""
    held = measure.meeting.held_on if measure.meeting else None
    if due_on and held and due_on < held:
        why = _("The date asked cannot be before the meeting that asked for it.")
        raise Refused(why, fields={"due_on": why})
