"""What was conveyed where; only what the actor may see."""

from django.db.models import QuerySet

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


def conveyed(actor: Actor) -> QuerySet[Conveyed]:
    """All rows that the actor may see, with every word that their lines need, in a fixed number of queries."""
    rows = rules.visible(actor, Conveyed.objects.all())
    found = rows.select_related(
        "paper__body", "meeting__body", "meeting__term", "item__meeting__body", "item__meeting__term"
    )
    return found.prefetch_related(*WORDS).order_by("item__position", "item_id", "position", "id")


def at_meeting(actor: Actor, meeting: Meeting) -> QuerySet[Conveyed]:
    """What was conveyed at a meeting, in the order of its agenda."""
    return conveyed(actor).filter(item__meeting=meeting)


def meetings_where(actor: Actor, record: Paper | Meeting) -> list[Meeting]:
    """The meetings at which it was conveyed, the latest first, with their names; one query where there are none."""
    rows = where(actor, record).select_related(None).prefetch_related(None)
    ids = dict.fromkeys(rows.values_list("item__meeting_id", flat=True))
    # An item is open only with its meeting: none of them is missing here.
    return list(meetings(actor).filter(pk__in=ids)) if ids else []


def where(actor: Actor, record: Paper | Meeting) -> QuerySet[Conveyed]:
    """Where a paper, or a meeting of another body, was conveyed; the latest meeting first."""
    rows = conveyed(actor).filter(paper=record) if isinstance(record, Paper) else conveyed(actor).filter(meeting=record)
    return rows.order_by("-item__meeting__held_on", "-item__meeting_id", "item__position", "id")
