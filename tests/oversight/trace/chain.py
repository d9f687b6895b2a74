"""A chain for tests: a speech, the report that carries it on, the session that issued it, the instruction that hands
two of its paragraphs down, the meeting that conveyed it, what that asked, what is done, and what was told."""

from dataclasses import dataclass
from datetime import date

from remit.bodies.models import Body
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.models import Mandate
from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.kernel.roles import Role
from remit.meetings.actions import key_point as key_point_actions
from remit.meetings.actions import meeting_paper as paper_actions
from remit.meetings.models import KeyPoint, Meeting
from remit.meetings.sheet import Item
from remit.meetings.sheet import Point as Asked
from remit.papers.actions import paper as register
from remit.papers.models import Paper, Point
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from tests.conveyance.mandates import IMPLEMENT
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_meeting, make_paper, make_person
from tests.papers import texts


@dataclass
class Chain:
    """Its parts, from the first word on."""

    city: Body
    office: Body
    speech: Paper
    session: Meeting
    report: Paper
    points: list[Point]
    mandate: Mandate
    meeting: Meeting
    asked: KeyPoint
    measure: Measure
    readout: Readout | None


def make_chain(*, meeting_level: str = "public", item_level: str = "public", paper_level: str = "public") -> Chain:
    """The whole; the office's meeting, its item and the report are as open as asked for."""
    city = make_body("City Committee", "市委员会")
    office = make_body("Harbour Office", "港口办公室", superior=city)
    speech = make_paper("Speech", city, kind="speech", issued_on=date(2023, 11, 1))
    session = make_meeting(city, kind="plenary", confidentiality="public", held_on=date(2023, 11, 20))
    report = make_paper("Report", city, kind="report", issued_on=date(2023, 11, 21), confidentiality=paper_level)
    register.relate(SYSTEM, report, other=speech, kind="follows")
    paper_actions.add(SYSTEM, session, paper=report, role="issued")
    version = texts.add(
        report, texts.paragraph("I.|Clear water"), texts.paragraph("II.|An open port"), texts.paragraph("III.|Schools")
    )
    points = list(Point.objects.filter(paper=report).order_by("address"))
    mandate = mandate_actions.draft(
        SYSTEM, city, titles={"en": "Carry it out"}, asks=[IMPLEMENT], version=version, points=points[:2]
    )
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [city.pk]})
    item = Item(
        titles={"en": "The report", "zh": "传达报告"},
        confidentiality=item_level,
        key_points=(Asked(texts={"en": "Prepare the line.", "zh": "筹备航线。"}),),
    )
    meeting = make_meeting(office, confidentiality=meeting_level, items=(item,), held_on=date(2023, 12, 1))
    conveyed_actions.add(SYSTEM, meeting.items.get(), paper=report)
    asked = meeting.key_points.get()
    key_point_actions.serve(SYSTEM, asked, point=points[1])
    return Chain(
        city, office, speech, session, report, points, mandate, meeting, asked, _measure(meeting, asked), _news(meeting)
    )


def _measure(meeting: Meeting, asked: KeyPoint) -> Measure:
    level = "public" if asked.item and asked.item.confidentiality == meeting.confidentiality == "public" else None
    measure = measure_actions.plan(
        SYSTEM, meeting, texts={"en": "Agree the timetable"}, key_point=asked, confidentiality=level
    )
    measure_actions.assign(SYSTEM, measure, owner=make_person())
    measure_actions.start(SYSTEM, measure)
    return measure_actions.report_done(SYSTEM, measure, done_on=date(2024, 1, 5), result="Every Tuesday")


def _news(meeting: Meeting) -> Readout | None:
    if meeting.confidentiality == "body":
        return None
    clerk = actor(Role.CLERK, body=meeting.body, account_id=901)
    return readout_actions.draft(clerk, meeting, language="en", title="The office met", paragraphs=["It met."])
