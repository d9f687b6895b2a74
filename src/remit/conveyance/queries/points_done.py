"""Which paragraphs the bodies under some nodes have answered."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import CalendarsAt
from remit.conveyance.models import Mandate, PointAnswer, Track

# Beyond so many bodies it would cost a page more than it may; there only who has answered all counts, for each.
MOST = 5_000
# The day due, and whether it is late.
Due = tuple[date | None, bool]
Ahead = dict[tuple[int, int], Counter[Due]]


def points_ahead(mandate: Mandate, nodes: Sequence[Body], calendars: CalendarsAt, today: date) -> Ahead:
    """By node (with all below it) and paragraph: how many bodies have answered the paragraph though not yet all that
    is asked, by the day due and whether they are late; two queries. Under the negative id of a body stands it itself
    without those below it. The caller has made sure that they are few."""
    points = list(mandate.points.values_list("point_id", flat=True))
    found: Ahead = {}
    if not points or not nodes:
        return found
    below = Q()
    for node in nodes:
        below |= Q(body__path__startswith=node.path)
    asked = Track.objects.filter(
        below, mandate=mandate, kind="implement", despatch__state="sent", state__in=("pending", "returned")
    )
    open_ones = {pk: (path, due_on) for pk, path, due_on in asked.values_list("body_id", "body__path", "due_on")}
    answers = PointAnswer.objects.filter(withdrawn_at=None, point__in=points, body__in=asked.order_by().values("body"))
    for body, point in answers.order_by().values_list("body_id", "point_id"):
        path, due_on = open_ones[body]
        late = due_on is not None and calendars.of(path).late_by(due_on, today) > 0
        found.setdefault((-body, point), Counter())[due_on, late] += 1
        for node in nodes:
            if path.startswith(node.path):
                found.setdefault((node.pk, point), Counter())[due_on, late] += 1
    return found
