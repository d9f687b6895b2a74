"""Questions about meetings; only what the actor may see."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from remit.bodies.models import BodyName
from remit.bodies.queries.prepared import ask
from remit.kernel.actor import Actor
from remit.kernel.roles import Role
from remit.meetings.models import AgendaItem, Decision, KeyPoint, Meeting, MeetingText
from remit.meetings.rules import item as item_rules
from remit.meetings.rules import meeting as rules


def meetings(actor: Actor) -> QuerySet[Meeting]:
    """The meetings that the actor may see, the latest first; what their names need comes along, four queries in
    all."""
    found = rules.visible(actor, Meeting.objects.all()).select_related("body", "term")
    return found.prefetch_related("texts", "body__names").order_by("-held_on", "-id")


def outlines(actor: Actor) -> QuerySet[Meeting, dict[str, Any]]:
    """State and days of the meetings of the bodies that the actor works in or oversees, the latest first."""
    return rules.outline(actor, Meeting.objects.all()).order_by("-held_on", "-pk")


def days_of(actor: Actor, ids: set[int]) -> dict[int, date | None]:
    """The ids of those among `ids` that the actor may see, with the day of each; at most one query."""
    return dict(ask(_days_of, actor, tuple(ids)))


def _days_of(actor: Actor, ids: tuple[int, ...]) -> QuerySet[Meeting, Any]:
    return rules.visible(actor, Meeting.objects.filter(pk__in=ids)).values_list("pk", "held_on")


def matching(actor: Actor, found: QuerySet[Meeting], words: str) -> QuerySet[Meeting]:
    """Those in whose title, items or body's name the words stand; closed items are not searched for who may not
    see them."""
    sought = words.strip()
    if not sought:
        return found
    titles = MeetingText.objects.filter(meeting=OuterRef("pk"), title__icontains=sought)
    bodies = BodyName.objects.filter(body=OuterRef("body"), name__icontains=sought)
    agenda = AgendaItem.objects.filter(meeting=OuterRef("pk"), texts__title__icontains=sought)
    items = item_rules.visible(actor, agenda)
    return found.filter(Q(Exists(titles)) | Q(Exists(bodies)) | Q(Exists(items)))


def items(actor: Actor, meeting: Meeting) -> QuerySet[AgendaItem]:
    """The items of the agenda that the actor may see, in order, with their words, requirements and decisions: seven
    queries, whatever their number."""
    rows = item_rules.visible(actor, AgendaItem.objects.filter(meeting=meeting)).select_related("presenter")
    return rows.prefetch_related(
        "texts",
        "presenter__names",
        Prefetch("key_points", KeyPoint.objects.prefetch_related("texts")),
        Prefetch("decisions", Decision.objects.prefetch_related("texts")),
    ).order_by("position", "id")


def all_items(actor: Actor) -> QuerySet[AgendaItem]:
    """Every item that the actor may see."""
    return item_rules.visible(actor, AgendaItem.objects.all()).prefetch_related("texts")


def key_points(actor: Actor) -> QuerySet[KeyPoint]:
    """Every requirement that the actor may see."""
    return item_rules.visible_points(actor, KeyPoint.objects.all()).prefetch_related("texts").order_by("position", "id")


def decisions(actor: Actor) -> QuerySet[Decision]:
    """Every decision that the actor may see."""
    return item_rules.visible_points(actor, Decision.objects.all()).prefetch_related("texts").order_by("position", "id")


def years(actor: Actor) -> list[int]:
    """The years in which the actor sees a meeting, the latest first."""
    days = rules.visible(actor, Meeting.objects.filter(held_on__isnull=False)).dates("held_on", "year", order="DESC")
    return [day.year for day in days]


def attendees(meeting: Meeting, *, public: bool) -> QuerySet[Any]:
    """Who was there, names and posts along, five queries. On a `public` page: those who act in a public role, and
    all only where the body's rule says so. The caller has made sure that the actor may see the meeting."""
    rows = meeting.attendances.select_related("person").prefetch_related(
        "person__names", "person__memberships__post__texts"
    )
    if public and not meeting.body.shows_attendees:
        return rows.filter(presence__in=["chair"])
    return rows


def recording_bodies(actor: Actor) -> frozenset[int] | None:
    """Ids of the bodies whose meetings the actor may record; None: of all."""
    everywhere = actor.system or Role.CLERK in actor.everywhere
    return None if everywhere else actor.body_ids({Role.CLERK})
