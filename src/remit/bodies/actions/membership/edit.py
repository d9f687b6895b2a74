"""Correct a membership."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.membership.check import check
from remit.bodies.models import Membership, Post
from remit.bodies.rules import membership as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("membership.edit", allow=rules.may_edit, says=_("corrected the membership"))
def edit(
    actor: Actor,
    membership: Membership,
    *,
    post: Post | None,
    seat: str,
    acting: bool,
    from_on: date | None,
    until_on: date | None,
) -> Membership:
    """The membership is as given; person and body stay. Raises Refused as for beginning one, Conflict where somebody
    else changed it."""
    wanted = {"post": post, "seat": seat, "acting": acting, "from_on": from_on, "until_on": until_on}
    check(Membership(pk=membership.pk, person=membership.person, body=membership.body, **wanted))
    return write.change(membership, **wanted)
