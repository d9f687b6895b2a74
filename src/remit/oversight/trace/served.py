"""Which paragraphs a meeting's requirements can serve, and which they serve."""

from dataclasses import dataclass

from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.meetings.models import Meeting
from remit.oversight.trace import links
from remit.oversight.trace.node import Kind
from remit.oversight.trace.web import Web
from remit.oversight.trace.words import paper_nodes, point_nodes
from remit.papers.models import Point
from remit.papers.rules import version as version_rules

MOST = 400


@dataclass(frozen=True, slots=True)
class Choice:
    """A paragraph: its id, its words, and its paper's title."""

    point: int
    words: Text
    paper: Text


def choices(actor: Actor, meeting: Meeting) -> list[Choice]:
    """The paragraphs of what the meeting conveyed or considered, of what came from a meeting that it conveyed, and
    those that its requirements serve already; as far as the actor may read them. A fixed number of queries."""
    told = list(links.conveyed(actor).filter(item__meeting=meeting).values_list("paper_id", "meeting_id"))
    papers = {paper for paper, _meeting in told if paper}
    considered = links.meeting_papers(actor).filter(meeting=meeting)
    issued = links.meeting_papers(actor).filter(meeting__in=[other for _p, other in told if other], role="issued")
    papers |= set(considered.values_list("paper_id", flat=True)) | set(issued.values_list("paper_id", flat=True))
    papers |= set(links.serving(actor).filter(key_point__meeting=meeting).values_list("point__paper_id", flat=True))
    points = version_rules.visible(actor, Point.objects.filter(paper__in=papers)).order_by("paper_id", "address")
    web = Web()
    web.ids[Kind.POINT] = dict.fromkeys(points.values_list("pk", flat=True)[:MOST])
    web.ids[Kind.PAPER] = dict.fromkeys(papers)
    titles = {node.pk: node.title for node in paper_nodes(actor, web)}
    nodes = sorted(point_nodes(actor, web), key=lambda node: node.path)
    return [Choice(node.pk, node.title, titles[node.path[0]]) for node in nodes if node.path[0] in titles]


def serving(actor: Actor, meeting: Meeting) -> dict[int, set[int]]:
    """Ids of the paragraphs that each requirement of the meeting serves, by its id."""
    found: dict[int, set[int]] = {}
    rows = links.serving(actor).filter(key_point__meeting=meeting)
    for key_point, point in rows.values_list("key_point_id", "point_id"):
        found.setdefault(key_point, set()).add(point)
    return found
