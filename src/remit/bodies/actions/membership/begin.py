"""Begin a membership."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions import person as person_actions
from remit.bodies.actions.membership.check import check
from remit.bodies.choices import Seat
from remit.bodies.models import Body, Membership, Person, Post
from remit.bodies.rules import membership as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("membership.begin", allow=rules.may_begin, says=_("entered the membership"))
def begin(
    actor: Actor,
    body: Body,
    *,
    person: Person | None = None,
    names: Mapping[str, str] | None = None,
    post: Post | None = None,
    seat: str = Seat.FULL,
    acting: bool = False,
    from_on: date | None = None,
    until_on: date | None = None,
) -> Membership:
    """The person belongs to the body, in this post or none, from a day until before another (None: not known, or
    still). Without a `person` one of these `names` is entered first.

    Raises Refused where the person has the same place at that time, the post is another body's or was abolished, the
    body was dissolved, or either was merged.
    """
    if person is None:
        person = person_actions.create(actor, None, names=names or {}, body=body)
    membership = Membership(
        person=person, body=body, post=post, seat=seat, acting=acting, from_on=from_on, until_on=until_on
    )
    check(membership)
    return write.insert(membership)
