"""Questions about bodies."""

from django.db.models import QuerySet

from remit.bodies.models import Body
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor


def bodies(actor: Actor) -> QuerySet[Body]:
    """The bodies that the actor may see, in the order of the tree, merged ones left out; names come along in one
    query."""
    return rules.visible(actor, Body.objects.filter(merged_into=None)).prefetch_related("names").order_by("path")


def superiors(body: Body) -> QuerySet[Body]:
    """The bodies above, from the root down, as the tree is today."""
    paths = [body.path[: n * Body.steplen] for n in range(1, body.depth)]
    return Body.objects.filter(path__in=paths).prefetch_related("names").order_by("path")
