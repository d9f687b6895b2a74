"""Which bodies have answered which paragraphs."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Mandate, PointAnswer, Track, Turn

CLOSED = ("answered", "verified")
OPEN = ("pending", "returned")


def taken_for(mandate: Mandate, points: list[int], bodies: QuerySet[Any, Any]) -> QuerySet[PointAnswer]:
    """Standing answers of these bodies to the paragraphs that may be taken instead of asking: none that was returned
    and not given anew, and none that so far stands only under demands that are not answered. The mandate's own tracks
    say nothing of it."""
    cited = Track.objects.filter(
        body=OuterRef("body"), kind=TrackKind.IMPLEMENT, mandate__points__point=OuterRef("point")
    ).exclude(mandate=mandate)
    returned = Turn.objects.filter(
        track__body=OuterRef("body"),
        track__kind=TrackKind.IMPLEMENT,
        track__state="returned",
        mandate__points__point=OuterRef("point"),
        now="returned",
        entered_at__gte=OuterRef("entered_at"),
    )
    standing = PointAnswer.objects.filter(withdrawn_at=None, point__in=points, body__in=bodies)
    fit = Q(Exists(cited.filter(state__in=CLOSED))) | ~Exists(cited.filter(state__in=OPEN))
    return standing.filter(fit).exclude(Exists(returned))


def is_checked(answer: PointAnswer) -> bool:
    """Whether somebody has checked it, for one of the demands that cite the paragraph."""
    return _checked(answer.body_id).filter(mandate__points__point=answer.point_id).exists()


def checked_points(body_id: int, points: Iterable[int]) -> set[int]:
    """Ids of those of the paragraphs of which the body's answer was checked; no query where there are none."""
    points = list(points)
    if not points:
        return set()
    found = _checked(body_id).filter(mandate__points__point__in=points)
    return set(found.values_list("mandate__points__point", flat=True))


def _checked(body_id: int) -> QuerySet[Track]:
    return Track.objects.filter(body=body_id, kind=TrackKind.IMPLEMENT, state="verified")


def answered_all(mandate: Mandate, bodies: QuerySet[Any, Any]) -> dict[int, PointAnswer]:
    """From the id of each of these bodies that has answered every paragraph chosen, to its latest answer; empty where
    the mandate names no paragraphs. Two queries."""
    points = list(mandate.points.values_list("point_id", flat=True))
    if not points:
        return {}
    standing = taken_for(mandate, points, bodies)
    whole = standing.values("body").annotate(n=Count("point")).filter(n=len(points)).values("body")
    rows = standing.filter(body__in=whole).order_by("happened_on", "pk")
    return {row.body_id: row for row in rows}


def which_answered(mandate: Mandate, bodies: QuerySet[Any, Any], most: int) -> list[tuple[Any, date]]:
    """Those of these bodies that have answered every paragraph chosen, the first `most`, each with the day of its
    latest answer; three queries and what the bodies bring along."""
    points = list(mandate.points.values_list("point_id", flat=True))
    standing = taken_for(mandate, points, bodies.order_by().values("pk"))
    whole = standing.order_by().values("body").annotate(n=Count("point")).filter(n=len(points)).values("body")
    rows = list(bodies.filter(pk__in=whole)[:most])
    days = standing.filter(body__in=[row.pk for row in rows]).order_by().values("body").annotate(day=Max("happened_on"))
    latest = dict(days.values_list("body", "day"))
    return [(row, latest[row.pk]) for row in rows]


def answered_count(mandate: Mandate, bodies: QuerySet[Any, Any]) -> int:
    """How many of these bodies have answered every paragraph chosen; two queries."""
    points = list(mandate.points.values_list("point_id", flat=True))
    if not points:
        return 0
    standing = taken_for(mandate, points, bodies.order_by().values("pk"))
    return standing.order_by().values("body").annotate(n=Count("point")).filter(n=len(points)).count()


def open_points(track: Track) -> list[int]:
    """Ids of the paragraphs that the mandate asks this body to take up and that it has not answered."""
    points = set(track.mandate.points.values_list("point_id", flat=True))
    given = PointAnswer.objects.filter(withdrawn_at=None, body=track.body_id, point__in=points)
    return sorted(points - set(given.values_list("point_id", flat=True)))
