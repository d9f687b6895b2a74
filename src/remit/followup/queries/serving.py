"""Which actions serve which paragraphs."""

from collections import defaultdict
from collections.abc import Iterable

from remit.conveyance.models import Referral
from remit.followup.models import Measure, MeasurePoint
from remit.followup.queries.measure import measures
from remit.kernel.actor import Actor


def serving(actor: Actor, referral: Referral, points: Iterable[int]) -> dict[int, list[Measure]]:
    """From the id of each paragraph to the actions of the body that serve it, those that the actor may see, for
    whatever demand they were planned."""
    rows = MeasurePoint.objects.filter(point__in=list(points), measure__referral__body=referral.body_id)
    pairs = list(rows.values_list("point_id", "measure_id"))
    if not pairs:
        return {}
    found = {row.pk: row for row in measures(actor).filter(pk__in={pk for _point, pk in pairs})}
    served: dict[int, list[Measure]] = defaultdict(list)
    for point, pk in pairs:
        if pk in found:
            served[point].append(found[pk])
    return dict(served)
