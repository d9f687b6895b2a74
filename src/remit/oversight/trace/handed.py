"""To whom mandates went: each body where they are few, else counts for each branch of the tree."""

from collections import defaultdict
from typing import Any

from remit.bodies.models import Body
from remit.bodies.queries.names import body_names
from remit.conveyance.choices import ReferralState
from remit.conveyance.models import Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.kernel.texts import Text
from remit.oversight.trace import links
from remit.oversight.trace.node import Key, Kind, Known, Node
from remit.oversight.trace.web import Web

# So many bodies stand one by one below all mandates of a trace; where there are more, branches are counted.
SINGLE = 12
BRANCHES = 8
COLUMNS = ("pk", "mandate_id", "above_id", "body_id", "state", "since_on")


def down(actor: Actor, web: Web, nodes: dict[Key, Node], edges: dict[tuple[Key, Key], None]) -> None:
    """The referrals that the actor may know of stand below their mandates; at most four queries."""
    mandates = web.of(Kind.MANDATE)
    if not mandates:
        return
    few = list(links.referrals(actor, mandates).order_by("pk").values_list(*COLUMNS)[: SINGLE + 1])
    found = _branches(actor, mandates) if len(few) > SINGLE else _single(actor, few)
    known = {node.key for node, _above in found}
    for node, above in found:
        nodes[node.key] = node
        if above in nodes or above in known:
            edges[above, node.key] = None


def _single(actor: Actor, rows: list[Any]) -> list[tuple[Node, Key]]:
    names = body_names({row[3] for row in rows}, actor.language)
    whole = rules.visible(actor, Referral.objects.filter(pk__in=[row[0] for row in rows]))
    read = set(whole.values_list("pk", flat=True))
    shown = {row[0] for row in rows}
    found = []
    for pk, mandate, above, body, state, since_on in rows:
        known = Known.WHOLE if pk in read else Known.OUTLINE
        node = Node(
            Kind.REFERRAL, pk, names[body][1], since_on, state=str(ReferralState(state).label), known=known, path=(pk,)
        )
        found.append((node, (Kind.REFERRAL, above) if above in shown else (Kind.MANDATE, mandate)))
    return found


def _branches(actor: Actor, mandates: list[int]) -> list[tuple[Node, Key]]:
    counted: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for row in links.branches(actor, mandates):
        counted[row["mandate_id"], row["branch"]][row["state"]] = row["n"]
    largest = sorted(counted, key=lambda each: -sum(counted[each].values()))
    bodies = dict(Body.objects.filter(path__in={path for _m, path in largest[:BRANCHES]}).values_list("path", "pk"))
    names = body_names(set(bodies.values()), actor.language)
    found = []
    for number, (mandate, path) in enumerate(largest[:BRANCHES], 1):
        if path in bodies:
            node = _branch(number, names[bodies[path]][1], counted[mandate, path])
            found.append((node, (Kind.MANDATE, mandate)))
    if rest := largest[BRANCHES:]:
        total: dict[str, int] = defaultdict(int)
        for each in rest:
            for state, n in counted[each].items():
                total[state] += n
        found.append((_branch(BRANCHES + 1, Text("", actor.language), total), (Kind.MANDATE, rest[0][0])))
    return found


def _branch(pk: int, name: Text, states: dict[str, int]) -> Node:
    told = " · ".join(
        f"{ReferralState(state).label} {states[state]:,}" for state in ReferralState.values if state in states
    )
    return Node(Kind.BRANCH, pk, name, state=told, known=Known.OUTLINE, n=sum(states.values()))
