"""Which bodies have answered which paragraphs."""

from datetime import date
from typing import Any

from django.db.models import Count, Max, QuerySet

from remit.conveyance.models import Mandate, PointAnswer, Track


def answered_all(mandate: Mandate, bodies: QuerySet[Any, Any]) -> dict[int, PointAnswer]:
    """From the id of each of these bodies that has answered every paragraph chosen, to its latest answer; empty where
    the mandate names no paragraphs. Two queries."""
    points = list(mandate.points.values_list("point_id", flat=True))
    if not points:
        return {}
    standing = PointAnswer.objects.filter(withdrawn_at=None, point__in=points, body__in=bodies)
    whole = standing.values("body").annotate(n=Count("point")).filter(n=len(points)).values("body")
    rows = standing.filter(body__in=whole).order_by("happened_on", "pk")
    return {row.body_id: row for row in rows}


def which_answered(mandate: Mandate, bodies: QuerySet[Any, Any], most: int) -> list[tuple[Any, date]]:
    """Those of these bodies that have answered every paragraph chosen, the first `most`, each with the day of its
    latest answer; three queries and what the bodies bring along."""
    points = list(mandate.points.values_list("point_id", flat=True))
    standing = PointAnswer.objects.filter(withdrawn_at=None, point__in=points, body__in=bodies.order_by().values("pk"))
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
    standing = PointAnswer.objects.filter(withdrawn_at=None, point__in=points, body__in=bodies.order_by().values("pk"))
    return standing.order_by().values("body").annotate(n=Count("point")).filter(n=len(points)).count()


def open_points(track: Track) -> list[int]:
    """Ids of the paragraphs that the mandate asks this body to take up and that it has not answered."""
    points = set(track.mandate.points.values_list("point_id", flat=True))
    given = PointAnswer.objects.filter(withdrawn_at=None, body=track.body_id, point__in=points)
    return sorted(points - set(given.values_list("point_id", flat=True)))
