"""The kept counters follow the tree: what was counted under the old superior bodies counts under the new ones."""

from typing import Any

from remit.bodies.models import Body
from remit.bodies.queries.body import superiors
from remit.conveyance import tallies
from remit.ledger import act
from remit.ledger.models import Record

PLACES = ("body.create", "body.name", "body.move")
SEVERAL = "body.create_several"


def follow(sender: object, *, record: Record | None, **_more: Any) -> None:
    """Hears every act, inside its transaction, and minds those that put a body somewhere."""
    verb = act.current().verb
    if not isinstance(record, Body) or verb not in (*PLACES, SEVERAL):
        return
    body = Body.objects.get(pk=record.pk)
    if verb == SEVERAL:
        if body.numchild == sum(row["kind"] == Body.record_kind() for row in act.current().rows):
            tallies.become_superior(body)
        return
    new = list(superiors(body))
    if new and new[-1].numchild == 1:
        tallies.become_superior(new[-1])
    if verb == "body.move":
        old = _until_now(body)
        tallies.take_over(body, [each for each in old if each not in new], [each for each in new if each not in old])


def _until_now(body: Body) -> list[Body]:
    """The bodies above it until it was moved: by the parentage that ended last."""
    ended = body.parentages.exclude(until_on=None).select_related("superior").order_by("-pk").first()
    above = ended.superior if ended else None
    return [*superiors(above), above] if above else []
