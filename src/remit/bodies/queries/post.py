"""Questions about posts."""

from datetime import date

from django.db.models import QuerySet

from remit.bodies.models import Body, Post
from remit.bodies.queries.dated import held_on
from remit.bodies.rules import post as rules
from remit.kernel.actor import Actor


def posts(actor: Actor, body: Body | None = None, on: date | None = None) -> QuerySet[Post]:
    """The posts of the body (None: of all) that stand on that day (None: all), with their labels, as created."""
    rows = rules.visible(actor, Post.objects.select_related("body")).prefetch_related("texts")
    rows = rows if body is None else rows.filter(body=body)
    return (rows if on is None else held_on(rows, on)).order_by("pk")
