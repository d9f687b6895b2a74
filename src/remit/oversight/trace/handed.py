"""To whom mandates went, and on through whom: each body where they are few, else counts for each branch of the tree."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

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

# So many bodies stand one by one below all mandates of a trace; where there are more, branches are counted, and of the
# bodies only those stand by themselves that the story goes on with.
SINGLE = 12
BRANCHES = 8
COLUMNS = ("pk", "mandate_id", "above_id", "body_id", "despatch__body_id", "state", "since_on", "despatch__sent_on")


class _Asked(NamedTuple):
    """One body that was asked, by whom, and since when."""

    pk: int
    mandate: int
    above: int | None
    body: int
    sender: int
    state: str
    since_on: date
    sent_on: date


def down(actor: Actor, web: Web, nodes: dict[Key, Node], edges: dict[tuple[Key, Key], None]) -> None:
    """The referrals that the actor may know of stand below their mandates, and meetings that conveyed what was handed
    down below theirs; at most six queries."""
    mandates = web.of(Kind.MANDATE)
    if not mandates:
        return
    rows = links.referrals(actor, mandates).order_by("pk").values_list(*COLUMNS)
    few, many = [_Asked(*row) for row in rows[: SINGLE + 1]], []
    if len(few) > SINGLE:
        own = {body for body, _on in web.held.values()} | set(web.led_by.values())
        few = [_Asked(*row) for row in rows.filter(body__in=own)[:SINGLE]]
        many = _branches(actor, mandates)
    found = _single(actor, few) + many
    known = {node.key for node, _above in found}
    for node, above in found:
        nodes[node.key] = node
        if above in nodes or above in known:
            edges[above, node.key] = None
    _conveyed(web, few, nodes, edges)


def _single(actor: Actor, rows: list[_Asked]) -> list[tuple[Node, Key]]:
    """Each body; above it the station that passed it on. Of a station of which the actor may not know how it stands,
    only that: who it is stands on the page of what it passed on."""
    shown = {row.pk for row in rows}
    hidden = {row.above: row for row in rows if row.above and row.above not in shown}
    if hidden:
        known = links.referrals(actor, {row.mandate for row in rows}).filter(pk__in=hidden).values_list(*COLUMNS)
        rows = rows + [_Asked(*row) for row in known]
        shown |= {row.pk for row in rows}
    names = body_names({row.body for row in rows} | {row.sender for row in rows}, actor.language)
    whole = rules.visible(actor, Referral.objects.filter(pk__in=[row.pk for row in rows]))
    read = set(whole.values_list("pk", flat=True))
    found = []
    for row in rows:
        known_as = Known.WHOLE if row.pk in read else Known.OUTLINE
        above = (Kind.REFERRAL, row.above) if row.above else (Kind.MANDATE, row.mandate)
        if row.above and row.above not in shown:
            if row.pk in read:
                node = Node(Kind.REFERRAL, row.above, names[row.sender][1], known=Known.CLOSED)
                found.append((node, (Kind.MANDATE, row.mandate)))
            else:
                above = (Kind.MANDATE, row.mandate)
        state = str(ReferralState(row.state).label)
        node = Node(
            Kind.REFERRAL, row.pk, names[row.body][1], row.since_on, state=state, known=known_as, path=(row.pk,)
        )
        found.append((node, above))
    return found


def _conveyed(web: Web, rows: list[_Asked], nodes: dict[Key, Node], edges: dict[tuple[Key, Key], None]) -> None:
    """A meeting that conveyed the paper after the body had it in hand comes from there; what the body was asked, the
    paper alone does not say."""
    for row in rows:
        paper = (Kind.PAPER, web.handed.get(row.mandate, 0))
        for meeting, (body, held_on) in web.held.items():
            told = (Kind.MEETING, meeting)
            after = body == row.body and held_on is not None and held_on >= row.sent_on
            if after and (paper, told) in edges and (Kind.REFERRAL, row.pk) in nodes:
                edges[(Kind.REFERRAL, row.pk), told] = None


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
