"""From a recorded meeting to the minutes that are printed: what the actor may see of it, and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from remit.conveyance.queries.conveyed import at_meeting
from remit.exchange.minutes.document import (
    Action,
    AgendaItem,
    AnyMinutes,
    BilingualMinutes,
    Borrowed,
    Language,
    MinutesDocument,
    Person,
    Words,
)
from remit.followup.queries.measure import of_meeting
from remit.kernel.actor import Actor
from remit.kernel.dates import day
from remit.kernel.texts import Text
from remit.ledger.queries import history
from remit.meetings.choices import MeetingState, Outcome, Presence
from remit.meetings.models import Meeting
from remit.meetings.queries.corrections import corrections
from remit.meetings.queries.meeting import attendees, decisions, items, key_points
from remit.meetings.queries.naming import name

CODES: dict[str, str] = {"en": "en", "zh": "zh-hans"}
ABSENT = (Presence.EXCUSED, Presence.ABSENT)


def minutes(actor: Actor, meeting: Meeting, language: str, sources: Iterable[str] = ()) -> AnyMinutes:
    """The minutes in "en", "zh" or "both" (the actor's language first). The actor may see the meeting; items,
    papers and actions kept from the actor are left out. `sources` are printed as given."""
    rows = read(actor, meeting)
    told = tuple(sources)
    if language != "both":
        return document(rows, "zh" if language == "zh" else "en", told)
    first: Language = "zh" if actor.language == "zh" else "en"
    second: Language = "en" if first == "zh" else "zh"
    return BilingualMinutes(document(rows, first, told), document(rows, second, told))


@dataclass(frozen=True)
class Rows:
    """What is printed, read once for all languages."""

    meeting: Meeting
    printed_at: datetime
    attendances: list[Any]
    groups: list[Any]
    items: list[Any]
    conveyed: list[Any]
    key_points: list[Any]
    decisions: list[Any]
    measures: list[Any]
    corrections: list[Any]


def read(actor: Actor, meeting: Meeting) -> Rows:
    """The rows that the actor may see; some twenty-five queries, whatever the length of the agenda."""
    return Rows(
        meeting=meeting,
        # The moment of the last writing, so that the same record gives the same file.
        printed_at=history(meeting, limit=1)[0].at,
        attendances=list(attendees(meeting, public=False)),
        groups=list(meeting.groups.prefetch_related("texts")),
        items=list(items(actor, meeting)),
        conveyed=list(at_meeting(actor, meeting)),
        key_points=list(key_points(actor).filter(meeting=meeting, item=None)),
        decisions=list(decisions(actor).filter(meeting=meeting, item=None)),
        measures=list(of_meeting(actor, meeting)),
        corrections=list(reversed(corrections(actor, meeting))),
    )


def document(rows: Rows, language: Language, sources: tuple[str, ...] = ()) -> MinutesDocument:
    """The minutes in one language; no query."""
    meeting = rows.meeting
    with translation.override(CODES[language]):
        return MinutesDocument(
            language=language,
            body=words(meeting.body.name_in(language, meeting.held_on) or meeting.body.name_in(language)),
            title=words(name(meeting, language)),
            held_on=meeting.held_on or rows.printed_at.date(),
            printed_at=rows.printed_at,
            standing="" if meeting.state == MeetingState.CLOSED else _("Draft"),
            kind=str(meeting.get_kind_display()),
            place=words(meeting.place_in(language)),
            **_people(rows, language),
            items=_agenda(rows, language),
            key_points=tuple(words(row.text_in(language)) for row in rows.key_points),
            decisions=tuple(words(row.text_in(language)) for row in rows.decisions),
            actions=_actions(rows, language),
            sources=sources,
            notes=tuple(
                (_("Corrected on %(day)s: %(reason)s") if each.reason else _("Corrected on %(day)s"))
                % {"day": day(each.on, language), "reason": each.reason}
                for each in rows.corrections
            ),
        )


def words(text: Text) -> Words:
    """A text as it is printed: one in the other language says so."""
    if text.asked or not text.value:
        return text.value
    return Borrowed(text.value, "zh" if text.language == "zh" else "en")


def _people(rows: Rows, language: Language) -> dict[str, Any]:
    found: dict[str, list[Person]] = {presence: [] for presence in Presence.values}
    for row in rows.attendances:
        found[row.presence].append(Person(words(row.person.name_in(language)), words(row.role_in(language))))
    chairs = found[Presence.CHAIR]
    separator = "、" if language == "zh" else ", "
    return {
        "chair": chairs[0] if chairs else None,
        "members": (*chairs[1:], *found[Presence.MEMBER]),
        "in_attendance": tuple(found[Presence.ATTENDING]),
        "absent": tuple(person for presence in ABSENT for person in found[presence]),
        "recorder": separator.join(_plain(person.name) for person in found[Presence.RECORDER]),
        "groups": tuple(_counted(each.label_in(language), each.count, language) for each in rows.groups),
    }


def _counted(label: Text, count: int | None, language: Language) -> Words:
    told = words(label)
    if count is None or isinstance(told, Borrowed):
        return told
    return f"{told}（{count}人）" if language == "zh" else f"{told} ({count})"


def _agenda(rows: Rows, language: Language) -> tuple[AgendaItem, ...]:
    conveyed: dict[int, list[Words]] = {}
    for row in rows.conveyed:
        title = row.paper.title_in(language) if row.paper else name(row.meeting, language)
        conveyed.setdefault(row.item_id, []).append(words(title))
    return tuple(
        AgendaItem(
            title=words(item.title_in(language)),
            presenter=words(item.presenter.name_in(language)) if item.presenter else "",
            conveyed=tuple(conveyed.get(item.pk, ())),
            texts=tuple(
                words(text)
                for text in (
                    item.outcome_text_in(language),
                    *(point.text_in(language) for point in item.key_points.all()),
                    *(decision.text_in(language) for decision in item.decisions.all()),
                )
                if text
            ),
            outcome=str(item.get_outcome_display()) if item.outcome != Outcome.NONE else "",
        )
        for item in rows.items
    )


def _actions(rows: Rows, language: Language) -> tuple[Action, ...]:
    return tuple(
        Action(
            text=words(row.text_in(language)),
            owner=words(row.owner.name_in(language) if row.owner else row.body.short_name_in(language)),
            due=row.due_on,
        )
        for row in rows.measures
    )


def _plain(told: Words) -> str:
    return told.words if isinstance(told, Borrowed) else told
