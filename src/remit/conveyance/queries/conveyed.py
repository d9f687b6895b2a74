"""What was conveyed where; only what the actor may see."""

from typing import Any, TypeVar

from django.db.models import QuerySet

from remit.bodies.queries.prepared import ask
from remit.conveyance.models import Conveyed
from remit.conveyance.rules import conveyed as rules
from remit.kernel.actor import Actor
from remit.meetings.models import Meeting
from remit.meetings.queries.meeting import meetings
from remit.papers.models import Paper

WORDS = (
    "paper__texts",
    "paper__body__names",
    "meeting__texts",
    "meeting__body__names",
    "item__texts",
    "item__meeting__texts",
    "item__meeting__body__names",
)
IN_ORDER = ("item__position", "item_id", "position", "id")
LATEST = ("-item__meeting__held_on", "-item__meeting_id", "item__position", "id")
M = TypeVar("M", Paper, Meeting)


def conveyed(actor: Actor) -> QuerySet[Conveyed]:
    """All rows that the actor may see, with every word that their lines need, in a fixed number of queries."""
    return _with_words(rules.visible(actor, Conveyed.objects.all())).order_by(*IN_ORDER)


def at_meeting(actor: Actor, meeting: Meeting) -> QuerySet[Conveyed]:
    """What was conveyed at a meeting, in the order of its agenda."""
    return conveyed(actor).filter(item__meeting=meeting)


def sources(actor: Actor, meeting: Meeting) -> list[tuple[int, Paper | Meeting]]:
    """What was conveyed at a meeting, in the order of its agenda, each with the id of its item; one query where there
    is nothing, at most seven."""
    told = ask(_sources, actor, meeting.pk)
    papers = _by_id(Paper, {paper for _item, paper, _meeting in told if paper})
    others = _by_id(Meeting, {other for _item, _paper, other in told if other})
    return [(item, papers[paper] if paper else others[other]) for item, paper, other in told]


def _sources(actor: Actor, meeting: int) -> QuerySet[Conveyed, Any]:
    rows = rules.visible(actor, Conveyed.objects.filter(item__meeting=meeting)).order_by(*IN_ORDER)
    return rows.values_list("item_id", "paper_id", "meeting_id")


def _by_id(model: type[M], ids: set[int]) -> dict[int, M]:
    """The records that rows point to which the actor may see, with what their names need."""
    if not ids:
        return {}
    joined = ("body", "term") if model is Meeting else ("body",)
    rows = model._default_manager.select_related(*joined).prefetch_related("texts", "body__names")
    return rows.in_bulk(ids)


def meetings_where(actor: Actor, record: Paper | Meeting) -> list[Meeting]:
    """The meetings at which it was conveyed, the latest first, with their names; one query where there are none."""
    build = _meetings_of_paper if isinstance(record, Paper) else _meetings_of_meeting
    ids = list(dict.fromkeys(row[0] for row in ask(build, actor, record.pk)))
    # An item is open only with its meeting: none of them is missing here.
    return list(meetings(actor).filter(pk__in=ids)) if ids else []


def where(actor: Actor, record: Paper | Meeting) -> QuerySet[Conveyed]:
    """Where a paper, or a meeting of another body, was conveyed; the latest meeting first."""
    rows = (
        Conveyed.objects.filter(paper=record) if isinstance(record, Paper) else Conveyed.objects.filter(meeting=record)
    )
    return _with_words(rules.visible(actor, rows)).order_by(*LATEST)


def _meetings_of_paper(actor: Actor, paper: int) -> QuerySet[Conveyed, Any]:
    return _meetings(actor, Conveyed.objects.filter(paper=paper))


def _meetings_of_meeting(actor: Actor, meeting: int) -> QuerySet[Conveyed, Any]:
    return _meetings(actor, Conveyed.objects.filter(meeting=meeting))


def _meetings(actor: Actor, rows: QuerySet[Conveyed]) -> QuerySet[Conveyed, Any]:
    return rules.visible(actor, rows).order_by(*LATEST).values_list("item__meeting_id")


def _with_words(rows: QuerySet[Conveyed]) -> QuerySet[Conveyed]:
    joined = ("paper__body", "meeting__body", "meeting__term", "item__meeting__body", "item__meeting__term")
    return rows.select_related(*joined).prefetch_related(*WORDS)
