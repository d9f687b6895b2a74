"""From which bodies an actor may begin to look at a mandate."""

from django.db.models import Exists, Max, Min, OuterRef

from remit.bodies.models import Body
from remit.bodies.queries.subtree import prefixes
from remit.conveyance.models import Mandate, Referral
from remit.kernel.actor import Actor
from remit.oversight.rules.coverage import sight


def starts(actor: Actor, mandate: Mandate) -> list[Body]:
    """The lowest body above all that were asked, where the actor may know of all; else those of the actor's bodies at
    or below which anybody was asked. With their names; four queries at most."""
    seen = sight(actor, mandate)
    sent = Referral.objects.filter(mandate=mandate, despatch__state="sent")
    ends = sent.aggregate(first=Min("body__path"), last=Max("body__path"))
    if not seen or ends["first"] is None:
        return []
    common = next((path for path in prefixes(ends["first"]) if ends["last"].startswith(path)), "")
    if common and (seen.everything or any(common.startswith(path) for path in seen.paths)):
        wanted = Body.objects.filter(path=common)
    elif seen.everything:
        wanted = Body.objects.filter(depth=1)
    else:
        wanted = Body.objects.filter(path__in=seen.paths)
    below = sent.filter(body__path__startswith=OuterRef("path"))
    found = list(wanted.filter(Exists(below)).prefetch_related("names").order_by("path"))
    return [body for body in found if not any(body.path.startswith(o.path) and body != o for o in found)]
