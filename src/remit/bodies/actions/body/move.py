"""Put a body under another superior body from a day on."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.superior import check_circle, check_superior
from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.models import Body, Parentage
from remit.bodies.queries.standing import check_stands
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.ledger import write
from remit.ledger.action import action


@action("body.move", allow=rules.may_move, says=_("moved the body"))
def move(actor: Actor, body: Body, *, superior: Body | None, from_on: date, reason: str = "") -> Body:
    """From that day the body stands under `superior` (None: at the top), with all its subordinate bodies.

    The dated parentage is the truth; the path is its cache, so grants that reach down follow from the next request on.
    Raises Refused for a circle, a day that is not after the last move, is still to come or comes after the body's end,
    or a superior body that can have none below it; Conflict where somebody else changed the body. One that was merged
    into another can be moved, so that it has a place to come back to.
    """
    lock_tree()
    if superior is not None:
        superior = Body.objects.get(pk=superior.pk)
    answer = rules.may_create(actor, superior)
    if not answer:
        raise NotAllowed(answer.why)
    current = body.parentages.get(until_on=None)
    _check(actor, body, superior, current, from_on)
    write.change(current, until_on=from_on)
    write.insert(Parentage(body=body, superior=superior, from_on=from_on))
    write.touch(body)
    if superior is None:
        Body.objects.move(body, Body.objects.get_root_nodes().last(), "last-sibling")
    else:
        Body.objects.move(body, superior, "last-child")
    return body


def _check(actor: Actor, body: Body, superior: Body | None, current: Parentage, from_on: date) -> None:
    if body.merged_into_id is None:
        check_stands(body, from_on, "from_on")
    if current.superior_id == (superior.pk if superior else None):
        why = _("The body stands there already.")
        raise Refused(why, fields={"superior": why})
    if superior is not None:
        check_superior(superior)
        check_circle(body, superior, from_on)
    if current.from_on is not None and from_on <= current.from_on:
        why = _("The move must be after the day on which the body came to where it stands.")
        raise Refused(why, fields={"from_on": why})
    if from_on > actor.today:
        why = _("This day is still to come. Enter it once it is there.")
        raise Refused(why, fields={"from_on": why})
