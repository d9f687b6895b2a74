"""The words of an action to take, and how open it may be: parts of actions, not actions themselves."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.models import Mandate
from remit.followup.models import Measure, MeasureText
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
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


def word(measure: Measure, texts: Mapping[str, str]) -> bool:
    """The measure says this, and nothing in a language whose words are empty; whether it said otherwise before."""
    rows = {row.language: row for row in measure.texts.all()}
    if {language: row.text for language, row in rows.items()} == {key: text for key, text in texts.items() if text}:
        return False
    for language, text in texts.items():
        row = rows.get(language)
        if row is None and text:
            write.insert(MeasureText(measure=measure, language=language, text=text))
        elif row is not None and text:
            write.change(row, text=text)
        elif row is not None:
            write.remove(row)
    return True


def check_lead(actor: Actor, body: Body, home: Body) -> None:
    """The body can be given the work of `home`. Raises Refused."""
    if not (answer := rules.may_lead(actor, body, home)):
        raise Refused(answer.why, fields={"body": answer.why})


def closest(measure: Measure) -> str:
    """The most closed level of what the measure serves: its meeting, the item of its requirement or decision, and what
    was asked of the body."""
    sources: list[Meeting | AgendaItem | Mandate | None] = [measure.meeting]
    if measure.referral is not None:
        sources.append(measure.referral.mandate)
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
        why = _("An action is never more open than what it comes from.")
        raise Refused(why, fields={"confidentiality": why})
    return confidentiality


def check_due(measure: Measure, due_on: date | None) -> None:
    """The date asked is not before the meeting that asked. Raises Refused."""
    held = measure.meeting.held_on if measure.meeting else None
    if due_on and held and due_on < held:
        why = _("The date asked cannot be before the meeting that asked for it.")
        raise Refused(why, fields={"due_on": why})


def check_planned(planned_on: date, today: date) -> None:
    """The day is not still to come. Raises Refused."""
    if planned_on > today:
        why = _("This day is still to come.")
        raise Refused(why, fields={"happened_on": why})


def check_done(measure: Measure, done_on: date, today: date) -> None:
    """The day is not still to come, nor before anybody asked. Raises Refused."""
    held = measure.meeting.held_on if measure.meeting else None
    asked = held or measure.planned_on
    why: object = None
    if done_on > today:
        why = _("This day is still to come.")
    elif held is not None and done_on < held:
        why = _("It cannot be done before the meeting that asked for it.")
    elif asked is not None and done_on < asked:
        why = _("It cannot be done before it was planned.")
    if why is not None:
        raise Refused(why, fields={"done_on": why})
