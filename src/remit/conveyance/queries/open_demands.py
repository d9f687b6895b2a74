"""How much is asked of bodies already."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count

from remit.bodies.models import Body
from remit.conveyance.models import Track


def open_demands(bodies: Iterable[Body]) -> Counter[int]:
    """From each body's id to the number of tracks that it has yet to answer, whoever asks; one query."""
    rows = Track.objects.filter(
        body__in=[body.pk for body in bodies], state__in=("pending", "returned"), despatch__state="sent"
    )
    return Counter(dict(rows.order_by().values_list("body").annotate(n=Count("pk"))))
