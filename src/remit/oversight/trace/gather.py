"""Gathering a trace: up to the first word, down to the last result, in a fixed number of queries."""

from collections.abc import Callable

from django.db.models import Q

from remit.kernel.actor import Actor
from remit.oversight.trace import answered, down, handed, links, up, words
from remit.oversight.trace.node import Key, Kind, Node, Trace, placed
from remit.oversight.trace.web import Web, rows


def trace(actor: Actor, kind: Kind, pk: int) -> Trace:
    """The trace of a record that the actor may read, from the first word that led to it to the last result. What the
    actor may not see is left out, unless a record that may be read says itself that it is there."""
    web = Web()
    web.add(kind, [pk])
    FROM[kind](actor, web, pk)
    down.results(actor, web)
    nodes, edges = words.worded(actor, web), dict(web.edges)
    handed.down(actor, web, nodes, edges)
    answered.up(actor, web, nodes, edges)
    words.closed_sources(actor, web, nodes, edges)
    return _joined((kind, pk), nodes, edges, web)


def _joined(focus: Key, nodes: dict[Key, Node], edges: dict[tuple[Key, Key], None], web: Web) -> Trace:
    """Without what hangs on nothing that is shown."""
    kept = tuple(pair for pair in edges if pair[0] in nodes and pair[1] in nodes)
    beside: dict[Key, list[Key]] = {}
    for one, other in kept:
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    reached, front = {focus}, [focus]
    while front:
        front = [each for key in front for each in beside.get(key, ()) if each not in reached]
        reached.update(front)
    kept = tuple(pair for pair in kept if pair[0] in reached)
    shown = {key: node for key, node in nodes.items() if key in reached}
    return Trace(focus, placed(shown, kept), kept, frozenset(web.more))


def _paper(actor: Actor, web: Web, pk: int) -> None:
    down.papers_after(actor, web, [pk])
    papers = web.of(Kind.PAPER)
    down.points_taken_up(actor, web, papers)
    _points_under_papers(web, actor)
    told = down.meetings_told(actor, web, papers)
    up.mandates_of(actor, web, Q(paper__in=papers))
    down.requirements_serving(actor, web, Q(point__paper__in=papers))
    down.measures_serving(actor, web, Q(point__paper__in=papers))
    down.requirements_where_told(actor, web, told)
    down.measures_of(actor, web)
    up.from_papers(actor, web)


def _point(actor: Actor, web: Web, pk: int) -> None:
    _points_under_papers(web, actor)
    papers = web.of(Kind.PAPER)
    whole = Q(paper__in=papers, points=None)
    up.mandates_of(actor, web, Q(points__point=pk) | whole)
    down.meetings_told(actor, web, papers)
    down.requirements_serving(actor, web, Q(point=pk))
    down.measures_serving(actor, web, Q(point=pk))
    down.measures_of(actor, web)
    up.from_papers(actor, web)


def _mandate(actor: Actor, web: Web, pk: int) -> None:
    chosen = rows(links.mandate_points(actor).filter(mandate=pk), "point_id")
    web.add(Kind.POINT, (row[0] for row in chosen))
    web.add(Kind.PAPER, (row[0] for row in rows(links.mandates(actor).filter(pk=pk), "paper_id")))
    papers = web.of(Kind.PAPER)
    _points_under_papers(web, actor)
    told = down.meetings_told(actor, web, papers)
    up.mandates_of(actor, web, Q(pk=pk))
    down.requirements_serving(actor, web, Q(point__in=web.of(Kind.POINT)))
    down.measures_serving(actor, web, Q(point__in=web.of(Kind.POINT)))
    if not chosen:
        down.requirements_where_told(actor, web, told)
    down.measures_of(actor, web)
    up.from_papers(actor, web)


def _meeting(actor: Actor, web: Web, pk: int) -> None:
    issued = rows(links.meeting_papers(actor).filter(meeting=pk, role="issued"), "paper_id")
    papers = web.add(Kind.PAPER, (row[0] for row in issued))
    down.meetings_told(actor, web, papers, [pk])
    down.requirements_of(actor, web, [pk])
    down.measures_of(actor, web, [pk])
    up.from_meetings(actor, web, [pk])
    _up_from_requirements(actor, web)
    up.mandates_conveyed(actor, web)


def _requirement(actor: Actor, web: Web, pk: int) -> None:
    down.measures_of(actor, web)
    _up_from_requirements(actor, web)
    # Where it says which paragraphs it serves, what else its meeting conveyed is another story.
    up.from_meetings(actor, web, web.of(Kind.MEETING), known=bool(web.of(Kind.POINT)))
    up.from_papers(actor, web)
    up.mandates_conveyed(actor, web)


def _measure(actor: Actor, web: Web, pk: int) -> None:
    up.from_measures(actor, web)
    _up_from_requirements(actor, web)
    # Where it says which paragraphs it serves, what else its meeting conveyed is another story.
    up.from_meetings(actor, web, web.of(Kind.MEETING), known=bool(web.of(Kind.POINT)))
    up.from_papers(actor, web)
    up.mandates_conveyed(actor, web)


def _readout(actor: Actor, web: Web, pk: int) -> None:
    for (meeting,) in rows(links.readouts_by_id(actor, pk), "meeting_id"):
        web.add(Kind.MEETING, [meeting])
        _meeting(actor, web, meeting)


def _up_from_requirements(actor: Actor, web: Web) -> None:
    up.from_requirements(actor, web)
    _points_under_papers(web, actor)
    if web.of(Kind.POINT):
        up.mandates_of(actor, web, Q(points__point__in=web.of(Kind.POINT)))
    up.from_papers(actor, web)


def _points_under_papers(web: Web, actor: Actor) -> None:
    for pk, paper in rows(links.points(actor, web.of(Kind.POINT)), "pk", "paper_id"):
        web.add(Kind.PAPER, [paper])
        web.join((Kind.PAPER, paper), (Kind.POINT, pk))


FROM: dict[Kind, Callable[[Actor, Web, int], None]] = {
    Kind.PAPER: _paper,
    Kind.POINT: _point,
    Kind.MANDATE: _mandate,
    Kind.MEETING: _meeting,
    Kind.REQUIREMENT: _requirement,
    Kind.DECISION: _requirement,
    Kind.MEASURE: _measure,
    Kind.READOUT: _readout,
}
