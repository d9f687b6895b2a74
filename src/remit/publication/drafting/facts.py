"""What is public of a meeting, as plain values in one language."""

from dataclasses import dataclass
from datetime import date

from remit.conveyance.models import Conveyed
from remit.followup.models import Measure
from remit.followup.queries import measure as measures
from remit.kernel.actor import Actor, public
from remit.kernel.texts import Text
from remit.meetings.choices import Presence
from remit.meetings.models import AgendaItem, Meeting
from remit.meetings.queries.naming import name
from remit.papers.choices import Confidentiality


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody, and in which post."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A paper or meeting that was conveyed, and whose it is."""

    title: str
    by: str = ""
    paper: bool = True


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done, by which body, until when."""

    text: str
    body: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a first draft may say."""

    name: str
    held_on: date | None
    ended_on: date | None
    place: str
    chair: Named | None
    present: tuple[str, ...]
    attending: tuple[str, ...]
    conveyed: tuple[Source, ...]
    items: tuple[str, ...]
    requirements: tuple[str, ...]
    decisions: tuple[str, ...]
    tasks: tuple[Task, ...]


def facts_of(meeting: Meeting, language: str, title: str) -> Facts:
    """Only what is open: closed items, and all that hangs on them, are not even counted."""
    items = list(meeting.items.filter(confidentiality=Confidentiality.PUBLIC).prefetch_related("texts"))
    present, attending = _attendance(meeting, language)
    conveyed = _conveyed(items, language)
    told = {item for item, _source in conveyed}
    return Facts(
        name=title,
        held_on=meeting.held_on,
        ended_on=meeting.ended_on,
        place=str(meeting.place_in(language)),
        chair=_chair(meeting, language),
        present=present,
        attending=attending,
        conveyed=tuple(source for _item, source in conveyed),
        items=tuple(str(item.title_in(language)) for item in items if item.pk not in told),
        requirements=_points(meeting.key_points, items, language),
        decisions=_points(meeting.decisions, items, language),
        tasks=tuple(_task(each, language) for each in _tasks(meeting)),
    )


def _points(rows: object, items: list[AgendaItem], language: str) -> tuple[str, ...]:
    open_items = {item.pk for item in items}
    found = rows.prefetch_related("texts")  # type: ignore[attr-defined]
    return tuple(str(r.text_in(language)) for r in found if r.item_id is None or r.item_id in open_items)


def _chair(meeting: Meeting, language: str) -> Named | None:
    row = meeting.attendances.filter(presence=Presence.CHAIR).select_related("person").first()
    if row is None:
        return None
    role = row.role_in(language)
    # A post that is known in the other language only is left to the writer.
    return Named(str(row.person.name_in(language)), str(role) if role.asked else "")


def _attendance(meeting: Meeting, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found: dict[str, list[str]] = {Presence.MEMBER: [], Presence.ATTENDING: []}
    if meeting.body.shows_attendees:
        people = meeting.attendances.filter(presence__in=found).select_related("person")
        for row in people.prefetch_related("person__names"):
            found[row.presence].append(str(row.person.name_in(language)))
    for group in meeting.groups.filter(presence__in=found).prefetch_related("texts"):
        found[group.presence].append(str(group.label_in(language)))
    return tuple(found[Presence.MEMBER]), tuple(found[Presence.ATTENDING])


def _conveyed(items: list[AgendaItem], language: str) -> list[tuple[int, Source]]:
    rows = Conveyed.objects.filter(item__in=items).select_related("paper__body", "meeting__body")
    rows = rows.prefetch_related("paper__texts", "meeting__texts", "paper__body__names", "meeting__body__names")
    found = []
    for row in rows.order_by("item__position", "position", "id"):
        source = row.paper or row.meeting
        if source is None or source.confidentiality != Confidentiality.PUBLIC:
            continue
        title = row.paper.title_in(language) if row.paper else _name(row.meeting, language)
        by = str(source.body.name_in(language)) if source.body and row.paper else ""
        if title:
            found.append((row.item_id, Source(str(title), by, row.paper is not None)))
    return found


def _name(meeting: Meeting | None, language: str) -> Text:
    return name(meeting, language) if meeting else Text("", language)


def _tasks(meeting: Meeting) -> list[Measure]:
    nobody: Actor = public(meeting.held_on or date.min)
    return list(measures.of_meeting(nobody, meeting).exclude(state="cancelled"))


def _task(measure: Measure, language: str) -> Task:
    return Task(str(measure.text_in(language)), str(measure.body.name_in(language)), measure.due_on)
