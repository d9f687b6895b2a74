"""What bodies answered to paragraphs: each answer where they are few, else counts for each paragraph."""

from collections import defaultdict
from datetime import date
from typing import Any

from remit.bodies.queries.names import body_names
from remit.conveyance.choices import PointOutcome
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.oversight.trace import links
from remit.oversight.trace.node import Key, Kind, Node
from remit.oversight.trace.web import Web

# So many answers stand one by one in a trace.
SINGLE = 6


def up(actor: Actor, web: Web, nodes: dict[Key, Node], edges: dict[tuple[Key, Key], None]) -> None:
    """The answers that the actor may read stand beside their paragraphs; at most four queries."""
    points = [key[1] for key in nodes if key[0] == Kind.POINT]
    if not points:
        return
    few = list(links.answers(actor, points)[: SINGLE + 1])
    found = _counted(actor, points, nodes) if len(few) > SINGLE else _single(actor, few, nodes)
    for node, point in found:
        nodes[node.key] = node
        edges[point, node.key] = None


def _single(actor: Actor, rows: list[Any], nodes: dict[Key, Node]) -> list[tuple[Node, Key]]:
    names = body_names({row.body_id for row in rows}, actor.language)
    found = []
    for row in rows:
        point, name = (Kind.POINT, row.point_id), names[row.body_id][1]
        # Where there are no words, the body's name stands in their place, and not a second time beneath.
        words, by = (Text(row.words, actor.language), name) if row.words else (name, None)
        label, path = str(PointOutcome(row.outcome).label), nodes[point].path
        found.append((Node(Kind.ANSWER, row.pk, words, row.happened_on, by, label, path=path), point))
    return found


def _counted(actor: Actor, points: list[int], nodes: dict[Key, Node]) -> list[tuple[Node, Key]]:
    told: dict[int, list[tuple[str, int]]] = defaultdict(list)
    latest: dict[int, date] = {}
    for row in links.answers_counted(actor, points):
        pk = row["point_id"]
        told[pk].append((str(PointOutcome(row["outcome"]).label), row["n"]))
        latest[pk] = max(row["latest"], latest.get(pk, row["latest"]))
    found = []
    for pk, counts in told.items():
        point = (Kind.POINT, pk)
        state, total = " · ".join(f"{label} {n:,}" for label, n in counts), sum(n for _label, n in counts)
        # No single answer has the number of its paragraph with a minus.
        node = Node(
            Kind.ANSWER, -pk, Text("", actor.language), latest[pk], state=state, path=nodes[point].path, n=total
        )
        found.append((node, point))
    return found
