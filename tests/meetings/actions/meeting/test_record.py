"""A meeting that was held is recorded."""

from datetime import date
from typing import Any

import pytest

from remit.bodies.models import Body, Term
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.sheet import Group, Item, Point, Present, Sheet
from tests.factories import actor, make_body
from tests.meetings.made import HELD, full_meeting, make_meeting, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    return make_body("Harbour Office", "港口办公室")


def test_a_recorded_meeting_is_held_and_says_all_that_was_given(office: Body) -> None:
    chair, presenter, reader = make_person("Chair"), make_person("Presenter"), make_person("Reader")
    given: dict[str, Any] = {
        "kind": "ordinary",
        "enlarged": True,
        "ordinal": 12,
        "ended_on": date(2023, 12, 30),
        "confidentiality": "named",
        "audience": (reader,),
        "texts": {"en": {"title": "", "place": "Room 1", "summary": "All went well."}},
        "attendances": (Present(person=chair, presence="chair", role="director"), Present(person=presenter)),
        "groups": (Group(labels={"en": "staff", "zh": "干部"}, presence="attending", count=40),),
        "items": (
            Item(
                titles={"en": "The plan", "zh": "方案"},
                outcome="approved",
                outcome_texts={"en": "with thanks"},
                presenter=presenter,
                confidentiality="named",
                audience=(reader,),
                key_points=(Point(texts={"en": "Begin."}),),
                decisions=(Point(texts={"en": "Agreed."}),),
            ),
            Item(titles={"zh": "其他"}),
        ),
        "key_points": (Point(texts={"en": "Report."}),),
        "decisions": (Point(texts={"zh": "散会。"}),),
    }
    meeting = meeting_actions.record(actor(Role.CLERK, body=office), office, held_on=HELD, **given)
    assert (meeting.state, meeting.version) == ("held", 1)
    assert _without_keys(sheet_of(meeting)) == Sheet(held_on=HELD, **given)


def _without_keys(sheet: Sheet) -> Sheet:
    from dataclasses import replace

    def points(found: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(replace(p, key=None) for p in found)

    items = (replace(i, key=None, key_points=points(i.key_points), decisions=points(i.decisions)) for i in sheet.items)
    return replace(
        sheet,
        attendances=tuple(replace(p, key=None) for p in sheet.attendances),
        groups=tuple(replace(g, key=None) for g in sheet.groups),
        items=tuple(items),
        key_points=points(sheet.key_points),
        decisions=points(sheet.decisions),
    )


def test_requirements_are_counted_through_the_meeting(office: Body) -> None:
    meeting = full_meeting(office)
    assert [(p.position, str(p.text_in("en"))) for p in meeting.key_points.all()] == [
        (1, "Study it."),
        (2, "Carry it out."),
        (3, "Report by May."),
    ]


def test_a_meeting_without_an_agenda_is_a_fact_too(office: Body) -> None:
    assert make_meeting(office).items.count() == 0


def test_only_a_clerk_of_the_body_records_and_a_refusal_leaves_no_entry(office: Body) -> None:
    before = Entry.objects.count()
    for who in (actor(Role.CHAIR, body=office), actor(Role.CLERK, body=make_body("Port Office"))):
        with pytest.raises(NotAllowed, match="clerk"):
            meeting_actions.record(who, office, held_on=HELD)
    assert (Entry.objects.count(), Meeting.objects.count()) == (before + 1, 0)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"held_on": date(2024, 1, 11)}, "held_on"),
        ({"held_on": date(203, 12, 29)}, "held_on"),
        ({"held_on": None}, "held_on"),
        ({"ended_on": date(2023, 12, 28)}, "ended_on"),
        ({"ended_on": date(2024, 2, 1)}, "ended_on"),
        ({"ordinal": 0}, "ordinal"),
        ({"items": (Item(titles={"en": "One"}), Item(titles={"en": " "}))}, "items.1.title"),
        ({"items": (Item(titles={"en": "x" * 501}),)}, "items.0.title"),
        ({"items": (Item(titles={"en": "One"}, decisions=(Point(texts={}),)),)}, "items.0.decisions.0"),
        ({"items": (Item(titles={"zh": "关于人事的请示（机密）"}),)}, "items.0.title"),
        ({"items": (Item(titles={"en": "One"}, confidentiality="named"),)}, "items.0.audience"),
        ({"key_points": (Point(texts={"en": ""}),)}, "key_points.0"),
        ({"groups": (Group(labels={}),)}, "groups.0.label"),
        ({"texts": {"en": {"title": "TOP SECRET"}}}, "title"),
        ({"texts": {"zh": {"summary": "机密★10年\n会议纪要"}}}, "summary"),
        ({"confidentiality": "named"}, "audience"),
        ({"kind": "feast"}, "kind"),
    ],
)
def test_nonsense_is_refused_beside_its_field(office: Body, given: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        make_meeting(office, **given)
    assert list(refusal.value.fields) == [field]
    assert Meeting.objects.count() == 0


def test_a_person_cannot_be_there_twice(office: Body) -> None:
    lin = make_person()
    with pytest.raises(Refused) as refusal:
        make_meeting(office, attendances=(Present(person=lin), Present(person=lin, presence="chair")))
    assert list(refusal.value.fields) == ["attendances.1.person"]


def test_another_bodys_term_is_refused(office: Body) -> None:
    term = Term.objects.create(body=make_body("City Committee"), ordinal=9)
    with pytest.raises(Refused) as refusal:
        make_meeting(office, term=term)
    assert list(refusal.value.fields) == ["term"]


def test_a_number_is_used_once_in_a_term(office: Body) -> None:
    term = Term.objects.create(body=office, ordinal=9)
    make_meeting(office, kind="plenary", ordinal=4, term=term)
    with pytest.raises(Refused, match="with this number in this term"):
        make_meeting(office, kind="plenary", ordinal=4, term=term)


def test_one_entry_tells_who_recorded_the_meeting(office: Body) -> None:
    before = Entry.objects.count()
    meeting = meeting_actions.record(actor(Role.CLERK, body=office), office, held_on=HELD, reason="from the file")
    assert Entry.objects.count() == before + 1
    line = history(meeting)[0]
    assert (line.verb, str(line.says), line.by, line.reason) == (
        "meeting.record",
        "recorded the meeting",
        "Ann Clerk",
        "from the file",
    )
