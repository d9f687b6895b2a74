"""Meetings, papers and persons for tests, made by calling the actions as people would."""

from datetime import date
from typing import Any

from remit.bodies.models import Body, Person, PersonName
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.sheet import Group, Item, Point, Present
from remit.papers.actions import paper as paper_actions
from remit.papers.models import Paper
from tests.factories import SYSTEM, make_body

HELD = date(2023, 12, 29)


def make_person(english: str = "Lin Wei", chinese: str = "") -> Person:
    """Somebody with a name."""
    person = Person.objects.create()
    for language, name in (("en", english), ("zh", chinese)):
        if name:
            PersonName.objects.create(person=person, language=language, name=name)
    return person


def make_meeting(body: Body | None = None, **more: Any) -> Meeting:
    """A meeting held on 29 December 2023, without an agenda unless one is given."""
    return meeting_actions.record(SYSTEM, body or make_body(), **{"held_on": HELD, **more})


def make_paper(title: str = "Harbour plan", body: Body | None = None, **more: Any) -> Paper:
    """A public paper of the body."""
    more = {"confidentiality": "public", "titles": {"en": title}} | more
    return paper_actions.register(SYSTEM, body or make_body("City Committee"), **more)


def full_meeting(body: Body, **more: Any) -> Meeting:
    """A meeting with a chair, a group, two items (the second kept to the body), requirements and decisions."""
    items = (
        Item(
            titles={"en": "The plenary session", "zh": "全会精神"},
            outcome="noted",
            key_points=(Point(texts={"en": "Study it."}), Point(texts={"en": "Carry it out."})),
        ),
        Item(
            titles={"en": "Appointments"},
            confidentiality="body",
            decisions=(Point(texts={"en": "Appoint the deputy."}),),
        ),
    )
    values: dict[str, Any] = {
        "kind": "plenary",
        "ordinal": 4,
        "confidentiality": "public",
        "texts": {"en": {"place": "Room 1", "summary": "A short account."}},
        "attendances": (Present(person=make_person(), presence="chair", role="director"),),
        "groups": (Group(labels={"en": "mid-level staff"}, presence="attending", count=12),),
        "items": items,
        "key_points": (Point(texts={"en": "Report by May."}),),
    }
    return make_meeting(body, **(values | more))
