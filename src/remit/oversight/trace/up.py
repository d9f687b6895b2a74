"""Upwards: where something comes from."""

from collections.abc import Iterable

from django.db.models import Q

from remit.kernel.actor import Actor
from remit.oversight.trace import links
from remit.oversight.trace.node import Kind
from remit.oversight.trace.web import Web, rows

# A speech that a report carries on, which a plan carries on: more than so many steps nobody reads as one story.
GENERATIONS = 5


def from_measures(actor: Actor, web: Web) -> None:
    """What the actions in the web serve: the requirement or decision, the meeting, and paragraphs; two queries."""
    found = links.measures(actor).filter(pk__in=web.of(Kind.MEASURE))
    served = rows(found, "pk", "key_point_id", "decision_id", "meeting_id")
    web.add(Kind.REQUIREMENT, (row[1] for row in served))
    web.add(Kind.DECISION, (row[2] for row in served))
    web.add(Kind.MEETING, (row[3] for row in served))
    for pk, key_point, decision, meeting in served:
        own = (Kind.MEASURE, pk)
        if key_point:
            web.join((Kind.REQUIREMENT, key_point), own)
        if decision:
            web.join((Kind.DECISION, decision), own)
        if meeting and not key_point and not decision:
            web.join((Kind.MEETING, meeting), own)

    for pk, point in rows(
        links.measure_points(actor).filter(measure__in=web.of(Kind.MEASURE)), "measure_id", "point_id"
    ):
        web.add(Kind.POINT, [point])
        web.join((Kind.POINT, point), (Kind.MEASURE, pk))


def from_requirements(actor: Actor, web: Web) -> None:
    """The meetings that asked or decided, and the paragraphs served; three queries."""
    for kind, found in ((Kind.REQUIREMENT, links.requirements(actor)), (Kind.DECISION, links.decisions(actor))):
        for pk, meeting in rows(found.filter(pk__in=web.of(kind)), "pk", "meeting_id"):
            web.add(Kind.MEETING, [meeting])
            web.join((Kind.MEETING, meeting), (kind, pk))
    served = links.serving(actor).filter(key_point__in=web.of(Kind.REQUIREMENT))
    for key_point, point in rows(served, "key_point_id", "point_id"):
        web.add(Kind.POINT, [point])
        web.join((Kind.POINT, point), (Kind.REQUIREMENT, key_point))


def from_meetings(actor: Actor, web: Web, meetings: Iterable[int], *, known: bool = False) -> None:
    """What these meetings conveyed or considered, or, of that, only what is in the web already; two queries."""
    asked = list(meetings)
    told = links.conveyed(actor).filter(item__meeting__in=asked)
    if known:
        told = told.filter(Q(paper__in=web.of(Kind.PAPER)) | Q(meeting__in=web.of(Kind.MEETING)))
    for paper, other, meeting in rows(told, "paper_id", "meeting_id", "item__meeting_id"):
        kind, pk = (Kind.PAPER, paper) if paper else (Kind.MEETING, other)
        web.add(kind, [pk])
        web.join((kind, pk), (Kind.MEETING, meeting))
    considered = links.meeting_papers(actor).filter(meeting__in=asked, role="considered")
    if known:
        considered = considered.filter(paper__in=web.of(Kind.PAPER))
    for paper, meeting in rows(considered, "paper_id", "meeting_id"):
        web.add(Kind.PAPER, [paper])
        web.join((Kind.PAPER, paper), (Kind.MEETING, meeting))


def from_papers(actor: Actor, web: Web) -> None:
    """The papers that these carry on, amend or replace, and the meetings from which they came; at most six queries."""
    front = web.of(Kind.PAPER)
    for _generation in range(GENERATIONS):
        pairs = rows(links.relations(actor).filter(paper__in=front), "paper_id", "other_id") if front else []
        front = web.add(Kind.PAPER, (other for _paper, other in pairs))
        for paper, other in pairs:
            web.join((Kind.PAPER, other), (Kind.PAPER, paper))
    issued = links.meeting_papers(actor).filter(paper__in=web.of(Kind.PAPER), role="issued")
    for meeting, paper in rows(issued, "meeting_id", "paper_id"):
        web.add(Kind.MEETING, [meeting])
        web.join((Kind.MEETING, meeting), (Kind.PAPER, paper))


def mandates_conveyed(actor: Actor, web: Web) -> None:
    """The mandates that had handed down to a body what its meeting then conveyed, where the actor may know that the
    body was asked; at most four queries."""
    told = links.conveyed(actor).filter(item__meeting__in=web.of(Kind.MEETING), paper__in=web.of(Kind.PAPER))
    asked = Q(pk__in=[])
    for paper, body, held_on in rows(told, "paper_id", "item__meeting__body_id", "item__meeting__held_on"):
        if held_on is not None:
            asked |= Q(mandate__paper=paper, body=body, despatch__sent_on__lte=held_on)
    found = rows(links.asked(actor).filter(asked).order_by("mandate_id", "pk"), "mandate_id")
    if found:
        mandates_of(actor, web, Q(pk__in={mandate for (mandate,) in found}))


def mandates_of(actor: Actor, web: Web, asked: Q) -> None:
    """The mandates that hand these down, each from its paragraphs, or from its paper where it names none; two
    queries."""
    found = rows(links.mandates(actor).filter(asked).distinct(), "pk", "paper_id")
    web.add(Kind.MANDATE, (pk for pk, _paper in found))
    chosen = rows(links.mandate_points(actor).filter(mandate__in=web.of(Kind.MANDATE)), "mandate_id", "point_id")
    named = {mandate for mandate, _point in chosen}
    for mandate, point in chosen:
        web.join((Kind.POINT, point), (Kind.MANDATE, mandate))
    joined = {other[1] for _one, other in web.edges if other[0] == Kind.MANDATE}
    for mandate, paper in found:
        if paper:
            web.handed[mandate] = paper
        if paper and (mandate not in named or mandate not in joined):
            web.join((Kind.PAPER, paper), (Kind.MANDATE, mandate))
