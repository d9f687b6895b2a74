"""Downwards: what came of something."""

from collections.abc import Iterable

from django.db.models import Q

from remit.kernel.actor import Actor
from remit.oversight.trace import links
from remit.oversight.trace.node import Kind
from remit.oversight.trace.up import GENERATIONS
from remit.oversight.trace.web import Web, rows

DONE = ("reported_done", "checked", "struck_off")


def papers_after(actor: Actor, web: Web, papers: Iterable[int]) -> None:
    """The papers that carry these on, amend or replace them; at most five queries."""
    front = list(papers)
    for _generation in range(GENERATIONS):
        pairs = rows(links.relations(actor).filter(other__in=front), "paper_id", "other_id") if front else []
        front = web.add(Kind.PAPER, (paper for paper, _other in pairs))
        for paper, other in pairs:
            web.join((Kind.PAPER, other), (Kind.PAPER, paper))


def points_taken_up(actor: Actor, web: Web, papers: list[int]) -> None:
    """The paragraphs of these papers that a mandate hands down, or that a requirement or an action serves; three
    queries."""
    for found in (links.mandate_points(actor), links.serving(actor), links.measure_points(actor)):
        web.add(Kind.POINT, (row[0] for row in rows(found.filter(point__paper__in=papers), "point_id")))


def meetings_told(actor: Actor, web: Web, papers: list[int], meetings: Iterable[int] = ()) -> dict[int, set[int]]:
    """The meetings that conveyed these papers or meetings, or considered these papers, and at which items: ids of
    items by meeting; two queries."""
    told: dict[int, set[int]] = {}
    asked = Q(paper__in=papers) | Q(meeting__in=list(meetings))
    found = rows(links.conveyed(actor).filter(asked), "paper_id", "meeting_id", "item__meeting_id", "item_id")
    considered = links.meeting_papers(actor).filter(paper__in=papers, role="considered")
    found += [
        (paper, None, meeting, item) for paper, meeting, item in rows(considered, "paper_id", "meeting_id", "item_id")
    ]
    web.add(Kind.MEETING, (row[2] for row in found))
    for paper, other, meeting, item in found:
        web.join((Kind.PAPER, paper) if paper else (Kind.MEETING, other), (Kind.MEETING, meeting))
        told.setdefault(meeting, set()).add(item)
    return told


def requirements_serving(actor: Actor, web: Web, points: Q) -> None:
    """The requirements that serve these paragraphs, and the meetings that asked; one query."""
    found = rows(links.serving(actor).filter(points), "key_point_id", "point_id", "key_point__meeting_id")
    web.add(Kind.REQUIREMENT, (row[0] for row in found))
    web.add(Kind.MEETING, (row[2] for row in found))
    for key_point, point, meeting in found:
        web.join((Kind.POINT, point), (Kind.REQUIREMENT, key_point))
        web.join((Kind.MEETING, meeting), (Kind.REQUIREMENT, key_point))


def requirements_where_told(actor: Actor, web: Web, told: dict[int, set[int]]) -> None:
    """What was asked where a paper was conveyed, at the same item or of the meeting as a whole, unless it says which
    paragraphs it serves; one query."""
    items = {item for found in told.values() for item in found if item}
    asked = links.requirements(actor).filter(meeting__in=told).filter(Q(item__in=items) | Q(item=None))
    _of_meetings(web, rows(asked.filter(serves=None), "pk", "meeting_id"), Kind.REQUIREMENT)


def requirements_of(actor: Actor, web: Web, meetings: Iterable[int]) -> None:
    """All that these meetings asked and decided; two queries."""
    of = list(meetings)
    for kind, found in ((Kind.REQUIREMENT, links.requirements(actor)), (Kind.DECISION, links.decisions(actor))):
        _of_meetings(web, rows(found.filter(meeting__in=of), "pk", "meeting_id"), kind)


def _of_meetings(web: Web, found: list[tuple[int, int]], kind: Kind) -> None:
    web.add(kind, (pk for pk, _meeting in found))
    for pk, meeting in found:
        web.join((Kind.MEETING, meeting), (kind, pk))


def measures_serving(actor: Actor, web: Web, points: Q) -> None:
    """The actions that serve these paragraphs straight; one query."""
    found = rows(links.measure_points(actor).filter(points), "measure_id", "point_id")
    web.add(Kind.MEASURE, (row[0] for row in found))
    for measure, point in found:
        web.join((Kind.POINT, point), (Kind.MEASURE, measure))


def measures_of(actor: Actor, web: Web, meetings: Iterable[int] = ()) -> None:
    """The actions that serve what is in the web, and those of these meetings that serve nothing else; one query."""
    served = Q(key_point__in=web.of(Kind.REQUIREMENT)) | Q(decision__in=web.of(Kind.DECISION))
    served |= Q(meeting__in=list(meetings), key_point=None, decision=None)
    found = rows(links.measures(actor).filter(served), "pk", "key_point_id", "decision_id", "meeting_id")
    web.add(Kind.MEASURE, (row[0] for row in found))
    for pk, key_point, decision, meeting in found:
        own = (Kind.MEASURE, pk)
        if key_point:
            web.join((Kind.REQUIREMENT, key_point), own)
        if decision:
            web.join((Kind.DECISION, decision), own)
        if not key_point and not decision:
            web.join((Kind.MEETING, meeting), own)


def results(actor: Actor, web: Web) -> None:
    """What came of the actions, and what was told of the meetings that are no source here; two queries."""
    done = links.measures(actor).filter(pk__in=web.of(Kind.MEASURE), state__in=DONE)
    for row in rows(done, "pk"):
        web.add(Kind.RESULT, row)
        web.join((Kind.MEASURE, row[0]), (Kind.RESULT, row[0]))
    sources = {one[1] for one, other in web.edges if one[0] == Kind.MEETING and other[0] in (Kind.PAPER, Kind.MEETING)}
    told = [pk for pk in web.of(Kind.MEETING) if pk not in sources]
    for pk, meeting in rows(links.readouts(actor, told), "pk", "meeting_id"):
        web.add(Kind.READOUT, [pk])
        web.join((Kind.MEETING, meeting), (Kind.READOUT, pk))
