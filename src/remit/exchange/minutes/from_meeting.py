"""From a recorded meeting to the minutes that are printed: what the actor may see of it, and nothing else."""

from collections.abc import Iterable
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
    told = tuple(sources)
    if language != "both":
        return document(actor, meeting, "zh" if language == "zh" else "en", told)
    first: Language = "zh" if actor.language == "zh" else "en"
    second: Language = "en" if first == "zh" else "zh"
    return BilingualMinutes(document(actor, meeting, first, told), document(actor, meeting, second, told))


def document(actor: Actor, meeting: Meeting, language: Language, sources: tuple[str, ...] = ()) -> MinutesDocument:
    """The minutes in one language; some twenty queries, whatever the length of the agenda."""
    with translation.override(CODES[language]):
        return MinutesDocument(
            language=language,
            body=words(meeting.body.name_in(language, meeting.held_on) or meeting.body.name_in(language)),
            title=words(name(meeting, language)),
            held_on=meeting.held_on or actor.today,
            # The moment of the last writing, so that the same record gives the same file.
            printed_at=history(meeting, limit=1)[0].at,
            standing="" if meeting.state == MeetingState.CLOSED else _("Draft"),
            kind=str(meeting.get_kind_display()),
            place=words(meeting.place_in(language)),
            **_people(meeting, language),
            items=_agenda(actor, meeting, language),
            key_points=_of_no_item(key_points(actor), meeting, language),
            decisions=_of_no_item(decisions(actor), meeting, language),
            actions=_actions(actor, meeting, language),
            sources=sources,
            notes=tuple(
                _("Corrected on %(day)s: %(reason)s") % {"day": day(each.on, language), "reason": each.reason}
                for each in reversed(corrections(actor, meeting))
            ),
        )


def words(text: Text) -> Words:
    """A text as it is printed: one in the other language says so."""
    if text.asked or not text.value:
        return text.value
    return Borrowed(text.value, "zh" if text.language == "zh" else "en")


def _people(meeting: Meeting, language: Language) -> dict[str, Any]:
    rows: dict[str, list[Person]] = {presence: [] for presence in Presence.values}
    for row in attendees(meeting, public=False):
        rows[row.presence].append(Person(words(row.person.name_in(language)), row.role))
    chairs = rows[Presence.CHAIR]
    separator = "、" if language == "zh" else ", "
    return {
        "chair": chairs[0] if chairs else None,
        "members": (*chairs[1:], *rows[Presence.MEMBER]),
        "in_attendance": tuple(rows[Presence.ATTENDING]),
        "absent": tuple(person for presence in ABSENT for person in rows[presence]),
        "recorder": separator.join(_plain(person.name) for person in rows[Presence.RECORDER]),
        "groups": tuple(
            _counted(group.label_in(language), group.count, language)
            for group in meeting.groups.prefetch_related("texts")
        ),
    }


def _counted(label: Text, count: int | None, language: Language) -> Words:
    told = words(label)
    if count is None or isinstance(told, Borrowed):
        return told
    return f"{told}（{count}人）" if language == "zh" else f"{told} ({count})"


def _agenda(actor: Actor, meeting: Meeting, language: Language) -> tuple[AgendaItem, ...]:
    conveyed: dict[int, list[Words]] = {}
    for row in at_meeting(actor, meeting):
        title = row.paper.title_in(language) if row.paper else name(row.meeting, language)  # type: ignore[arg-type]
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
        for item in items(actor, meeting)
    )


def _of_no_item(rows: Any, meeting: Meeting, language: Language) -> tuple[Words, ...]:
    return tuple(words(row.text_in(language)) for row in rows.filter(meeting=meeting, item=None))


def _actions(actor: Actor, meeting: Meeting, language: Language) -> tuple[Action, ...]:
    return tuple(
        Action(
            text=words(row.text_in(language)),
            owner=words(row.owner.name_in(language) if row.owner else row.body.short_name_in(language)),
            due=row.due_on,
        )
        for row in of_meeting(actor, meeting)
    )


def _plain(told: Words) -> str:
    return told.words if isinstance(told, Borrowed) else told
