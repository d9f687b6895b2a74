"""What stands on the page of a readout."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from remit.bodies.models import Body
from remit.conveyance.queries import conveyed
from remit.followup.choices import MeasureState
from remit.followup.queries import listing as measures
from remit.followup.queries.lateness import Light, light
from remit.followup.queries.listing import Line
from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES, Text
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import meetings
from remit.meetings.queries.naming import name
from remit.papers.models import Paper
from remit.portal.frame import CODES, NAMES, here, step, steps_to
from remit.portal.pages.listing import language_of, title_of
from remit.publication.models import Edition, Readout
from remit.publication.queries import readout as queries

NUMBERED = re.compile(r"\s*(\d{1,2}[.、．]|[（(][一二三四五六七八九十\d]{1,3}[)）])")


@dataclass(frozen=True, slots=True)
class Source:
    """What was conveyed: its title, whose it is, when, and its public page."""

    title: Text
    by: Text
    on: date | None
    href: str
    paper: bool


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done, and where it stands."""

    text: Text
    body: Text
    body_href: str
    due_on: date | None
    done_on: date | None
    state: str
    light: Light


def readout_page(actor: Actor, readout: Readout, edition: Edition, *, both: bool) -> dict[str, Any]:
    """Everything the page shows of one edition, all of it public; a fixed number of queries."""
    language = actor.language
    shown = language_of(edition, language)
    body: Body = readout.body
    meeting = meetings(actor).filter(pk=readout.meeting_id).first()
    title = title_of(edition, language)
    all_editions = list(queries.editions(readout))
    return {
        "readout": readout,
        "edition": edition,
        "current": edition.number == readout.edition_number,
        "title": title,
        "body": body,
        "trace": [*steps_to(body, language), step(_("Meeting news"), language)],
        "texts": _texts(edition, language, shown, both=both),
        "pairs": _pairs(edition, language) if both else [],
        "both": both,
        "both_there": all(each in edition.content for each in LANGUAGES),
        "missing_in": "" if language in edition.content else NAMES[language],
        "earlier": _earlier(all_editions, edition, language),
        "held_on": readout.meeting.held_on,
        "ended_on": readout.meeting.ended_on,
        "meeting": {"href": here("meeting", language, meeting.pk), "name": name(meeting, language)}
        if meeting
        else None,
        "conveyed": sources(actor, meeting),
        "tasks": tasks(actor, meeting),
        "editions": _editions(all_editions, readout, language),
    }


def _texts(edition: Edition, language: str, shown: str, *, both: bool) -> list[dict[str, Any]]:
    wanted = [shown, *(each for each in LANGUAGES if each != shown)] if both else [shown]
    return [
        {
            "code": CODES[each],
            "title": edition.content[each]["title"],
            "paragraphs": [
                {"text": text, "numbered": bool(NUMBERED.match(text))} for text in edition.content[each]["paragraphs"]
            ],
            "other": each != language,
        }
        for each in wanted
        if each in edition.content
    ]


def _pairs(edition: Edition, language: str) -> list[dict[str, Any]]:
    """The paragraphs of both languages beside one another, the reader's own first."""
    order = sorted(edition.content, key=lambda each: each != language)
    rows = zip(*(edition.content[each]["paragraphs"] for each in order), strict=True)
    return [
        {
            "numbered": bool(NUMBERED.match(texts[0])),
            "texts": [{"code": CODES[each], "text": text} for each, text in zip(order, texts, strict=True)],
        }
        for texts in rows
    ]


def _earlier(editions: list[Edition], edition: Edition, language: str) -> int | None:
    """The number of the last earlier edition that the reader could read in the language that this one lacks."""
    if language in edition.content:
        return None
    older = [each.number for each in editions if each.number < edition.number and language in each.content]
    return max(older, default=None)


def _editions(editions: list[Edition], readout: Readout, language: str) -> list[dict[str, Any]]:
    if len(editions) < 2:
        return []
    return [
        {
            "number": each.number,
            "on": each.published_on,
            "changes": Text(
                each.changes.get(language) or next(iter(each.changes.values()), ""),
                language if each.changes.get(language) else next(iter(each.changes), language),
                bool(each.changes.get(language)) or not each.changes,
            ),
            "href": here("readout", language, readout.pk)
            if each.number == readout.edition_number
            else here("edition", language, readout.pk, each.number),
        }
        for each in reversed(editions)
    ]


def sources(actor: Actor, meeting: Meeting | None) -> list[Source]:
    """What was conveyed at a public meeting, as far as it is public itself."""
    if meeting is None:
        return []
    return [source(record, actor.language) for _item, record in conveyed.sources(actor, meeting)]


def source(record: Paper | Meeting, language: str) -> Source:
    """One thing that was conveyed."""
    by = record.body.name_in(language) if record.body else Text("", language)
    if isinstance(record, Paper):
        return Source(record.title_in(language), by, record.issued_on, here("paper", language, record.pk), paper=True)
    return Source(name(record, language), by, record.held_on, here("meeting", language, record.pk), paper=False)


def tasks(actor: Actor, meeting: Meeting | None) -> list[Task]:
    """What is to be done because of a public meeting, as far as it is public itself."""
    if meeting is None:
        return []
    return [_task(actor, line) for line in measures.of_meeting(actor, meeting)]


def _task(actor: Actor, line: Line) -> Task:
    return Task(
        text=line.text,
        body=line.body,
        body_href=here("body", actor.language, line.body_id),
        due_on=line.due_on,
        done_on=line.done_on,
        state=str(MeasureState(line.state).label),
        light=light(line, actor.today),
    )
