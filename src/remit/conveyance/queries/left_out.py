"""Bodies that came to what was chosen after it was sent."""

from django.db.models import Max

from remit.conveyance.models import Mandate, Referral
from remit.conveyance.queries.selected import left_out
from remit.kernel.actor import Actor


def added_since(actor: Actor, mandate: Mandate) -> int:
    """How many bodies that were entered after the last one asked belong to what was chosen. Cheap, for a page that is
    opened often; who moved there is found by `left_out`."""
    last = Referral.objects.filter(mandate=mandate).aggregate(last=Max("body"))["last"] or 0
    return left_out(actor, mandate).filter(pk__gt=last).count()
