"""The words, days and lights of what was gathered: a fixed number of queries for each kind, only of records that the
actor may see."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from remit.bodies.queries.names import body_names
from remit.conveyance.choices import MandateState
from remit.conveyance.queries.mandate import mandates
from remit.followup.choices import MeasureState
from remit.followup.queries.lateness import light
from remit.followup.queries.measure import measures
from remit.kernel.actor import Actor
from remit.kernel.texts import Text, pick
from remit.meetings.models import Meeting
from remit.meetings.queries import meeting as meeting_queries
from remit.meetings.queries.naming import name
from remit.meetings.rules import meeting as meeting_rules
from remit.oversight.trace import links
from remit.oversight.trace.node import Key, Kind, Known, Node
from remit.oversight.trace.web import Web
from remit.papers.models import Passage
from remit.papers.queries.paper import papers
from remit.publication.choices import ReadoutState


def worded(actor: Actor, web: Web) -> dict[Key, Node]:
    """Every record of the web that the actor may see, with its words."""
    found: dict[Key, Node] = {}
    for read in (paper_nodes, point_nodes, _mandates, _meetings, _asked, _measures, _readouts):
        found |= {node.key: node for node in read(actor, web)}
    return found


def closed_sources(actor: Actor, web: Web, nodes: dict[Key, Node], edges: dict[tuple[Key, Key], None]) -> None:
    """An action says itself that something asked for it. Where that is not open to the actor, a box says so: with day
    and state where the actor may know how the meeting stands; one query at most."""
    nothing = Text("", actor.language)
    hidden: dict[int, list[Key]] = {}
    for key in [key for key in nodes if key[0] == Kind.MEASURE]:
        above = [one for one, other in edges if other == key]
        if above and not any(one in nodes for one in above):
            meeting = web.sources.get(key[1])
            if meeting in web.of(Kind.MEETING) and (Kind.MEETING, meeting) in nodes:
                kind, pk = above[0]
                nodes[kind, pk] = Node(kind, pk, nothing, known=Known.CLOSED)
                edges[(Kind.MEETING, meeting), (kind, pk)] = None
            elif meeting:
                hidden.setdefault(meeting, []).append(key)
    outlined = meeting_rules.outline(actor, Meeting.objects.filter(pk__in=hidden)) if hidden else ()
    told = {row["pk"]: row for row in outlined}
    for meeting, keys in hidden.items():
        on = told[meeting]["held_on"] if meeting in told else None
        known = Known.OUTLINE if meeting in told else Known.CLOSED
        nodes[Kind.MEETING, meeting] = Node(Kind.MEETING, meeting, nothing, on, known=known)
        for key in keys:
            edges[(Kind.MEETING, meeting), key] = None


def paper_nodes(actor: Actor, web: Web) -> Iterator[Node]:
    """The papers of the web."""
    if ids := web.of(Kind.PAPER):
        for row in papers(actor).filter(pk__in=ids):
            issuer = row.speaker.name_in(actor.language) if row.speaker else None
            by = issuer or (row.body.short_name_in(actor.language) if row.body else None)
            yield Node(Kind.PAPER, row.pk, row.title_in(actor.language), row.issued_on, by, path=(row.pk,))


def point_nodes(actor: Actor, web: Web) -> Iterator[Node]:
    """Its paragraphs, as their present text has them."""
    ids = web.of(Kind.POINT)
    if not ids:
        return
    present: dict[int, Passage] = {}
    rows = Passage.objects.filter(point__in=links.points(actor, ids).values("pk")).select_related("point", "version")
    for row in rows.order_by("version__number").prefetch_related("texts"):
        present[row.point_id] = row
    for pk, row in present.items():
        label, text = row.label_in(actor.language), row.text_in(actor.language)
        title = Text(f"{label} {text}".strip(), text.language if text else label.language, (text or label).asked)
        yield Node(Kind.POINT, pk, title, path=(row.point.paper_id, row.point.address))


def _mandates(actor: Actor, web: Web) -> Iterator[Node]:
    if ids := web.of(Kind.MANDATE):
        for row in mandates(actor).filter(pk__in=ids):
            yield Node(
                Kind.MANDATE,
                row.pk,
                row.title_in(actor.language),
                row.issued_on,
                row.body.short_name_in(actor.language),
                str(MandateState(row.state).label),
                path=(row.pk,),
            )


def _meetings(actor: Actor, web: Web) -> Iterator[Node]:
    if ids := web.of(Kind.MEETING):
        for row in meeting_queries.meetings(actor).filter(pk__in=ids):
            web.held[row.pk] = (row.body_id, row.held_on)
            yield Node(Kind.MEETING, row.pk, name(row, actor.language), row.held_on, path=(row.pk,))


def _asked(actor: Actor, web: Web) -> Iterator[Node]:
    sources = (
        (Kind.REQUIREMENT, meeting_queries.key_points(actor)),
        (Kind.DECISION, meeting_queries.decisions(actor)),
    )
    for kind, found in sources:
        if ids := web.of(kind):
            for row in found.filter(pk__in=ids).select_related("meeting"):
                words = pick(row.texts.all(), "text", actor.language)
                yield Node(kind, row.pk, words, row.meeting.held_on, path=(row.meeting_id, row.position))


def _measures(actor: Actor, web: Web) -> Iterator[Node]:
    ids, done = web.of(Kind.MEASURE), set(web.of(Kind.RESULT))
    if not ids:
        return
    for row in measures(actor).filter(pk__in=ids):
        web.sources[row.pk], web.led_by[row.pk] = row.meeting_id or 0, row.body_id
        by = row.owner.name_in(actor.language) if row.owner else row.body.short_name_in(actor.language)
        state, lit = str(MeasureState(row.state).label), light(row, actor.today)
        words, path = row.text_in(actor.language), (row.pk,)
        lights = (lit.name, lit.words) if row.pk not in done else ("", "")
        yield Node(Kind.MEASURE, row.pk, words, row.due_on, by, state, *lights, path=path)
        if row.pk in done:
            result = Text(row.result, actor.language) if row.result else words
            yield Node(Kind.RESULT, row.pk, result, row.done_on, by, state, lit.name, lit.words, path=path)


def _readouts(actor: Actor, web: Web) -> Iterator[Node]:
    ids = web.of(Kind.READOUT)
    if not ids:
        return
    mine = set(links.drafts(actor, ids).values_list("pk", flat=True))
    rows = (
        links.readouts(actor, web.of(Kind.MEETING))
        .filter(pk__in=ids)
        .prefetch_related("editions", "texts", "body__names")
    )
    for row in rows:
        title = _title(row, actor.language, row.pk in mine)
        on: date | None = row.published_on if row.edition_number else None
        state = str(ReadoutState(row.state).label) if row.pk in mine else str(ReadoutState.PUBLISHED.label)
        by = row.body.short_name_in(actor.language)
        yield Node(Kind.READOUT, row.pk, title, on, by, state, path=(row.pk,), draft=row.pk in mine)


def _title(row: Any, language: str, mine: bool) -> Text:
    """The title of the present edition; of a draft only for those who read drafts."""
    present = next((each for each in row.editions.all() if each.number == row.edition_number), None)
    if present is None:
        return row.title_in(language) if mine else Text("", language)
    for each in (language, *present.content):
        if each in present.content and present.content[each].get("title"):
            return Text(present.content[each]["title"], each, each == language)
    return Text("", language)


class Left(NamedTuple):
    """A paragraph that nobody took up, in words."""

    point: int
    words: Text
    body: Text
    paper: Text
    since_on: date | None


def points_told(actor: Actor, rows: list[tuple[int, int, date | None]]) -> list[Left]:
    """(body, paragraph, since when) of the gap lists in words: a fixed number of queries."""
    web = Web()
    web.ids[Kind.POINT] = dict.fromkeys(point for _body, point, _since in rows)
    points = {node.pk: node for node in point_nodes(actor, web)}
    web.ids[Kind.PAPER] = {node.path[0]: None for node in points.values()}
    titles = {node.pk: node.title for node in paper_nodes(actor, web)}
    names = body_names({row[0] for row in rows}, actor.language)
    return [
        Left(point, points[point].title, names[body][1], titles[points[point].path[0]], since)
        for body, point, since in rows
        if point in points
    ]
